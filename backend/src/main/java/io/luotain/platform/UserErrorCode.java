package io.luotain.platform;

/** The kinds of {@link UserError}, as the schema describes them. */
public enum UserErrorCode {
  REQUIRED,
  INVALID,
  TOO_LONG,
  DUPLICATE,
  NOT_FOUND,
  STALE_REVISION,
  WRONG_STATE,
  IDENTITY_MODE_UNAVAILABLE,
  SURVEY_NOT_LIVE,
  PRESENTATION_INVALID,
  SUBMISSION_ID_REUSED,
  UNKNOWN_QUESTION,
  WRONG_ANSWER_TYPE,
  AMBIGUOUS,
  EXPRESSION_INVALID
}
