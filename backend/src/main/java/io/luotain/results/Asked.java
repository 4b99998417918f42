package io.luotain.results;

import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;

/**
 * A question as the newest version that has it asks it, with its answers over all versions.
 *
 * @param asked how many responses are to a version that has the question
 */
record Asked(Question question, AnswerCounts counts, int asked) {

  QuestionId id() {
    return question.id();
  }

  /** What was asked, in the default locale. */
  String text() {
    return question.text().text();
  }

  int n() {
    return counts.n();
  }

  int missing() {
    return asked - counts.n();
  }
}
