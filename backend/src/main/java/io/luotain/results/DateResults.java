package io.luotain.results;

import io.luotain.survey.QuestionId;

/** Results of a question for a date. */
public record DateResults(QuestionId questionId, String text, int n, int missing)
    implements QuestionResults {

  static DateResults of(Asked asked) {
    return new DateResults(asked.id(), asked.text(), asked.n(), asked.missing());
  }
}
