package io.luotain.response;

import io.luotain.response.PresentedQuestionType.PresentedOption;
import io.luotain.survey.MatrixCell;
import io.luotain.survey.MatrixMultiple;
import io.luotain.survey.MatrixRating;
import io.luotain.survey.MatrixSingle;
import io.luotain.survey.PlainOption;
import java.util.List;

/** What each row of a matrix asks, as one visitor meets it. */
public sealed interface PresentedMatrixCell {

  record PresentedMatrixSingle(List<PresentedOption> options) implements PresentedMatrixCell {}

  record PresentedMatrixMultiple(List<PresentedOption> options) implements PresentedMatrixCell {}

  record PresentedMatrixRating(int max) implements PresentedMatrixCell {}

  static PresentedMatrixCell of(MatrixCell cell, Presenter presenter) {
    return switch (cell) {
      case MatrixSingle(var options) -> new PresentedMatrixSingle(options(options, presenter));
      case MatrixMultiple(var options) -> new PresentedMatrixMultiple(options(options, presenter));
      case MatrixRating(var max) -> new PresentedMatrixRating(max);
    };
  }

  private static List<PresentedOption> options(List<PlainOption> options, Presenter presenter) {
    return options.stream().map(each -> PresentedOption.of(each, presenter)).toList();
  }
}
