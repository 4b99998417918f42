package io.luotain.results;

import io.luotain.survey.QuestionId;

/** Results of a question in free text, or for an e-mail address. */
public record TextResults(QuestionId questionId, String text, int n, int missing)
    implements QuestionResults {

  static TextResults of(Asked asked) {
    return new TextResults(asked.id(), asked.text(), asked.n(), asked.missing());
  }
}
