package io.luotain.results;

import io.luotain.survey.QuestionId;
import java.util.List;

/**
 * Results of a matrix.
 *
 * @param rows every row that was ever there
 */
public record MatrixResults(
    QuestionId questionId, String text, int n, int missing, List<MatrixRowResults> rows)
    implements QuestionResults {

  static MatrixResults of(Asked asked, List<MatrixRowResults> rows) {
    return new MatrixResults(asked.id(), asked.text(), asked.n(), asked.missing(), rows);
  }
}
