package io.luotain.results;

import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** What each row of a column counts as in a figure: a number, or not a number where it does not. */
final class Scores {

  private Scores() {}

  /**
   * Of values.
   *
   * @param score of a value; of a set of values they are added up
   */
  static IntToDoubleFunction of(AnswerColumn column, ToDoubleFunction<String> score) {
    return switch (column) {
      case CodeColumn codes -> ofCodes(codes, score);
      case SetColumn sets -> ofSets(sets, score);
      case DecimalColumn _, DayColumn _, PartsColumn _ ->
          throw new IllegalArgumentException("No values");
    };
  }

  /** Of the numbers themselves. */
  static IntToDoubleFunction ofNumbers(AnswerColumn column) {
    return ((DecimalColumn) column).numbers();
  }

  private static IntToDoubleFunction ofCodes(CodeColumn column, ToDoubleFunction<String> score) {
    var codes = column.codes();
    var values = column.values();
    var scores = new double[codes.max() + 1];
    scores[0] = Double.NaN;
    for (int code = 1; code < scores.length; code++) {
      scores[code] = score.applyAsDouble(values.get(code - 1));
    }
    return row -> scores[codes.get(row)];
  }

  private static IntToDoubleFunction ofSets(SetColumn column, ToDoubleFunction<String> score) {
    var answered = column.answered();
    var flags =
        column.flags().entrySet().stream()
            .filter(each -> score.applyAsDouble(each.getKey()) != 0)
            .toList();
    var columns = flags.stream().map(each -> each.getValue()).toArray(BitColumn[]::new);
    var scores = flags.stream().mapToDouble(each -> score.applyAsDouble(each.getKey())).toArray();
    return row -> {
      if (!answered.get(row)) {
        return Double.NaN;
      }
      double sum = 0;
      for (int i = 0; i < columns.length; i++) {
        sum += columns[i].get(row) ? scores[i] : 0;
      }
      return sum;
    };
  }
}
