package io.luotain.results;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A number in each row, of which so many may be different that codes for them would not pay; not a
 * number where nothing was set. Writers and readers as in {@link Column}.
 */
final class DecimalColumn implements AnswerColumn {

  private static final int SMALLEST = 16;

  private volatile double[] numbers = new double[0];

  void set(int row, double number) {
    var present = numbers;
    var roomy = present;
    if (row >= present.length) {
      roomy = Arrays.copyOf(present, Math.max(SMALLEST, row + 1 + (row >> 2)));
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

  @Override
  public AnswerCounts counts(Rows rows) {
    var present = numbers;
    var given = new double[Math.min(rows.end(), present.length)];
    int n = 0;
    for (int row = 0; row < given.length; row++) {
      if (rows.has(row) && !Double.isNaN(present[row])) {
        given[n++] = present[row];
      }
    }
    return AnswerCounts.ofNumbers(Spread.of(Arrays.copyOf(given, n)));
  }

  @Override
  public long bytes() {
    return OVERHEAD + 8L * numbers.length;
  }
}
