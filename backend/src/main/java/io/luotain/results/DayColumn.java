package io.luotain.results;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** A day in each row, none where nothing was set. Writers and readers as in {@link Column}. */
final class DayColumn implements AnswerColumn {

  private static final int NONE = Integer.MIN_VALUE;
  private static final int SMALLEST = 16;

  private volatile int[] days = new int[0];

  void set(int row, long epochDay) {
    var present = days;
    var roomy = present;
    if (row >= present.length) {
      roomy = Arrays.copyOf(present, Math.max(SMALLEST, row + 1 + (row >> 2)));
      Arrays.fill(roomy, present.length, roomy.length, NONE);
    }
    roomy[row] = Math.toIntExact(epochDay);
    days = roomy;
  }

  /** Days since 1970 by row, for loops, or not a number; those of later rows may be missing. */
  IntToDoubleFunction days() {
    var present = days;
    return row -> row < present.length && present[row] != NONE ? present[row] : Double.NaN;
  }

  /** Which days they are does not count. */
  @Override
  public AnswerCounts counts(Rows rows) {
    var present = days;
    int n = 0;
    for (int row = 0; row < Math.min(rows.end(), present.length); row++) {
      if (present[row] != NONE && rows.has(row)) {
        n++;
      }
    }
    return n == 0 ? AnswerCounts.NONE : AnswerCounts.ofValues(Map.of("", n));
  }

  @Override
  public long bytes() {
    return OVERHEAD + 4L * days.length;
  }
}
