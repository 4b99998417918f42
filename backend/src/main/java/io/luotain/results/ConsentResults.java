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
        count(asked, "true", "Accepted"),
        count(asked, "false", "Refused"));
  }

  private static ValueCount count(Asked asked, String value, String label) {
    return asked.counts().value(value, label, asked.counts().of(value));
  }
}
