package io.luotain.results;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** A number in each row; not a number where nothing was set. Used as {@link Column} is. */
final class DoubleColumn {

  private volatile double[] numbers = new double[0];

  void set(int row, double number) {
    var present = numbers;
    var roomy = present;
    if (row >= present.length) {
      roomy = Arrays.copyOf(present, Rows.roomFor(row));
      Arrays.fill(roomy, present.length, roomy.length, Double.NaN);
    }
    roomy[row] = number;
    numbers = roomy;
  }

  /** The numbers by row, for loops; those of later rows may be missing. */
  IntToDoubleFunction numbers() {
    var present = numbers;
    return row -> row < present.length ? present[row] : Double.NaN;
  }

  long bytes() {
    return 8L * numbers.length;
  }
}
