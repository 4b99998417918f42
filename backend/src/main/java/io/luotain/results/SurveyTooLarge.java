package io.luotain.results;

/** The survey's projection alone would take more memory than all projections may take. */
final class SurveyTooLarge extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SurveyTooLarge() {
    super("The survey has too many responses for this instance; raise luotain.results.memory.");
  }
}
