package io.luotain.results;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * A number in each row, of which so many may be different that codes for them would not pay; not a
 * number where nothing was set. While all are whole, or have up to four decimals, they are kept as
 * whole numbers of that unit. Writers and readers as in {@link Column}.
 */
final class DecimalColumn implements AnswerColumn {

  private static final int[] UNITS = {1, 100, 10_000};

  private volatile Kept kept = new Kept.Scaled(1, new WholeColumn());
  private int end;

  /** Where the numbers are. */
  private sealed interface Kept {

    /** Numbers divided by {@code unit}. */
    record Scaled(int unit, WholeColumn wholes) implements Kept {}

    /** Whatever they are. */
    record Wide(DoubleColumn doubles) implements Kept {}
  }

  void set(int row, double number) {
    if (kept instanceof Kept.Scaled(var unit, _) && !isWhole(number, unit)) {
      keep(unit(number, unit));
    }
    end = Math.max(end, row + 1);
    set(kept, row, number);
  }

  private static void set(Kept kept, int row, double number) {
    switch (kept) {
      case Kept.Scaled(var unit, var wholes) -> wholes.set(row, (int) Math.rint(number * unit));
      case Kept.Wide(var doubles) -> doubles.set(row, number);
    }
  }

  /** Whether dividing by the unit gives the very number back. */
  private static boolean isWhole(double number, int unit) {
    double whole = Math.rint(number * unit);
    return Math.abs(whole) <= WholeColumn.MOST
        && Double.compare((int) whole / (double) unit, number) == 0;
  }

  /** The next unit that serves this number; 0 when none does. */
  private static int unit(double number, int above) {
    return Arrays.stream(UNITS)
        .filter(unit -> unit > above && isWhole(number, unit))
        .findFirst()
        .orElse(0);
  }

  private void keep(int unit) {
    var before = numbers();
    boolean allFit = unit > 0;
    for (int row = 0; allFit && row < end; row++) {
      double number = before.applyAsDouble(row);
      allFit = Double.isNaN(number) || isWhole(number, unit);
    }
    var wider =
        allFit ? new Kept.Scaled(unit, new WholeColumn()) : new Kept.Wide(new DoubleColumn());
    for (int row = 0; row < end; row++) {
      double number = before.applyAsDouble(row);
      if (!Double.isNaN(number)) {
        set(wider, row, number);
      }
    }
    kept = wider;
  }

  /** The numbers by row, for loops; those of later rows may be missing. */
  IntToDoubleFunction numbers() {
    return switch (kept) {
      case Kept.Scaled(var unit, var wholes) -> divided(wholes.numbers(), unit);
      case Kept.Wide(var doubles) -> doubles.numbers();
    };
  }

  private static IntToDoubleFunction divided(WholeColumn.Wholes wholes, double unit) {
    return row -> {
      int whole = wholes.get(row);
      return whole == WholeColumn.NONE ? Double.NaN : whole / unit;
    };
  }

  @Override
  public AnswerCounts counts(Rows rows) {
    var present = numbers();
    var given = DoubleStream.builder();
    rows.each(
        row -> {
          double number = present.applyAsDouble(row);
          if (!Double.isNaN(number)) {
            given.add(number);
          }
        });
    return AnswerCounts.ofNumbers(Spread.of(given.build().toArray()));
  }

  @Override
  public long bytes() {
    return OVERHEAD
        + switch (kept) {
          case Kept.Scaled(_, var wholes) -> wholes.bytes();
          case Kept.Wide(var doubles) -> doubles.bytes();
        };
  }
}
