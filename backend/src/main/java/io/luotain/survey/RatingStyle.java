package io.luotain.survey;

/** How a rating looks. */
public enum RatingStyle {
  STARS,
  NUMBERS,
  SMILEYS
}
