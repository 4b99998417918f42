package io.luotain.survey;

/** The eight basic emotions of Plutchik (1980), in the order of his wheel. */
public enum BasicEmotion {
  JOY,
  TRUST,
  FEAR,
  SURPRISE,
  SADNESS,
  DISGUST,
  ANGER,
  ANTICIPATION
}
