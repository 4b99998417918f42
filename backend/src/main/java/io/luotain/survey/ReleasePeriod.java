package io.luotain.survey;

/** How often anonymous answers are published. */
public enum ReleasePeriod {
  /** After each day of the tenant's time zone. */
  DAY,
  /** After each week, which ends with Sunday. */
  WEEK
}
