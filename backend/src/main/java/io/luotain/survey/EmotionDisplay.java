package io.luotain.survey;

/** How a question about emotion looks. */
public enum EmotionDisplay {
  FACES,
  WHEEL
}
