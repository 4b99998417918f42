package io.luotain.survey;

/** Who may answer an identified survey. */
public enum Admission {
  /** Everybody; those who are unknown have no name. */
  ANYBODY,
  /** Those whom a respondent token or an invitation names. */
  VERIFIED,
  /** Those who were invited to the wave, and nobody else: a closed list. */
  INVITED
}
