package io.luotain.results;

import io.luotain.survey.QuestionId;

/** Results of a consent. */
public record ConsentResults(
    QuestionId questionId, String text, int n, int missing, ValueCount accepted, ValueCount refused)
    implements QuestionResults {

  static ConsentResults of(Asked asked) {
    return new ConsentResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        asked.counts().value("true", "Accepted"),
        asked.counts().value("false", "Refused"));
  }
}
