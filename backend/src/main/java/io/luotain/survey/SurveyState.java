package io.luotain.survey;

/** Where a survey is in its life. */
public enum SurveyState {
  /** Never published. */
  DRAFT,
  /** Published, and opens later by its schedule. */
  SCHEDULED,
  /** Takes answers. */
  LIVE,
  /** Takes no new answers. */
  CLOSED
}
