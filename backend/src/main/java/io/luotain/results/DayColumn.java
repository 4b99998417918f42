package io.luotain.results;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;

/** A day in each row, none where nothing was set. Writers and readers as in {@link Column}. */
final class DayColumn implements AnswerColumn {

  private final WholeColumn days = new WholeColumn();

  void set(int row, long epochDay) {
    days.set(row, Math.toIntExact(epochDay));
  }

  /** Days since 1970 by row, for loops, or not a number; those of later rows may be missing. */
  IntToDoubleFunction days() {
    var present = days.numbers();
    return row -> {
      int day = present.get(row);
      return day == WholeColumn.NONE ? Double.NaN : day;
    };
  }

  /** Which days they are does not count. */
  @Override
  public AnswerCounts counts(Rows rows) {
    var present = days();
    var given = new AtomicInteger();
    rows.each(
        row -> {
          if (!Double.isNaN(present.applyAsDouble(row))) {
            given.incrementAndGet();
          }
        });
    int n = given.get();
    return n == 0 ? AnswerCounts.NONE : AnswerCounts.ofValues(Map.of("", n));
  }

  @Override
  public long bytes() {
    return OVERHEAD + days.bytes();
  }
}
