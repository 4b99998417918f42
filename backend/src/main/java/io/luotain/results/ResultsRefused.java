package io.luotain.results;

import graphql.ErrorClassification;
import org.springframework.graphql.execution.ErrorType;

/** Results cannot be given; becomes a GraphQL error of the same classification and message. */
final class ResultsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why, where Spring's {@link ErrorType} has no name for it. */
  enum Reason implements ErrorClassification {
    /** The survey has more responses than the configured memory holds. */
    SURVEY_TOO_LARGE,
    /** Too many surveys of the tenant are watched live at once. */
    TOO_MANY_LIVE_SURVEYS
  }

  private final transient ErrorClassification classification;

  ResultsRefused(ErrorClassification classification, String message) {
    super(message);
    this.classification = classification;
  }

  ErrorClassification classification() {
    return classification;
  }
}
