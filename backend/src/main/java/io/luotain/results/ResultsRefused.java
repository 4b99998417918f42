package io.luotain.results;

import graphql.ErrorClassification;

/** Results cannot be given; becomes a GraphQL error of this classification and message. */
final class ResultsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  enum Reason implements ErrorClassification {
    /** The survey has more responses than the configured memory holds. */
    SURVEY_TOO_LARGE,
    /** Too many surveys of the tenant are watched live at once. */
    TOO_MANY_LIVE_SURVEYS
  }

  private final Reason reason;

  ResultsRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
