package io.luotain.results;

import io.luotain.survey.QuestionId;
import io.luotain.survey.TextQuestion;

/** Results of a question in free text. */
public record TextResults(QuestionId questionId, String text, int n, int missing)
    implements QuestionResults {

  static TextResults of(TextQuestion question, AnswerCounts counts, int asked) {
    int n = counts.n();
    return new TextResults(question.id(), question.text().text(), n, asked - n);
  }
}
