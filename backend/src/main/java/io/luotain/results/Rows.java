package io.luotain.results;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Some of the complete rows of a projection.
 *
 * @param end behind the last row
 * @param chosen which of them; null for all
 */
record Rows(int end, @Nullable BitSet chosen) {

  private static final int SMALLEST = 16;

  /** How long an array grows that must have this row: by an eighth, so that little is unused. */
  static int roomFor(int row) {
    return Math.max(SMALLEST, row + 1 + (row >> 3));
  }

  static Rows first(int end) {
    return new Rows(end, null);
  }

  /** Those of the first {@code end} rows whose code in a column is as asked. */
  static Rows where(int end, Column column, IntPredicate code) {
    return new Rows(end, column.codes().where(code).bits(end));
  }

  /** The same without some. */
  Rows without(BitSet gone) {
    if (gone.isEmpty()) {
      return this;
    }
    var left = new BitSet(end);
    if (chosen == null) {
      left.set(0, end);
    } else {
      left.or(chosen);
    }
    left.andNot(gone);
    return new Rows(end, left);
  }

  /** Which they are; not to be changed. */
  BitSet bits() {
    if (chosen != null) {
      return chosen;
    }
    var all = new BitSet(end);
    all.set(0, end);
    return all;
  }

  /** Which they are, a bit each. */
  long[] words() {
    return Arrays.copyOf(bits().toLongArray(), (end + 63) >> 6);
  }

  /** Calls with each of them in order. */
  void each(IntConsumer action) {
    if (chosen == null) {
      for (int row = 0; row < end; row++) {
        action.accept(row);
      }
    } else {
      for (int row = chosen.nextSetBit(0); row >= 0; row = chosen.nextSetBit(row + 1)) {
        action.accept(row);
      }
    }
  }

  int count() {
    return chosen == null ? end : chosen.cardinality();
  }
}
