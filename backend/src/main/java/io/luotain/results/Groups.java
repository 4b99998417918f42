package io.luotain.results;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Some of the complete rows of a projection, in groups that may overlap. */
final class Groups {

  private final int end;
  private final int count;
  private final @Nullable Placed placed;
  private final int[] numbers;
  private @Nullable List<BitSet> rows;

  private Groups(
      int end, int count, @Nullable Placed placed, int[] numbers, @Nullable List<BitSet> rows) {
    this.end = end;
    this.count = count;
    this.placed = placed;
    this.numbers = numbers;
    this.rows = rows;
  }

  /** That may overlap. */
  static Groups of(int end, List<BitSet> rows) {
    return new Groups(end, rows.size(), null, new int[0], rows);
  }

  /**
   * That do not overlap.
   *
   * @param numbers the group of each cell, from 1; 0 for none
   */
  static Groups disjoint(Placed placed, int count, int[] numbers) {
    return new Groups(placed.rows().end(), count, placed, numbers, null);
  }

  int end() {
    return end;
  }

  int count() {
    return count;
  }

  Rows rows(int group) {
    return new Rows(end, bits().get(group));
  }

  /** How often each code occurs in each group; null when groups may overlap. */
  int @Nullable [][] histograms(Column.Codes codes) {
    return placed == null ? null : placed.histograms(codes, numbers, count);
  }

  /** All rows that are in any; not to be changed. */
  BitSet union() {
    if (placed != null && placed.sizes()[0] == 0) {
      return placed.rows().bits();
    }
    var union = new BitSet(end);
    if (placed == null) {
      bits().forEach(union::or);
    } else {
      placed.each((row, _) -> union.set(row));
    }
    return union;
  }

  /** Something of each, in their order. */
  <T> List<T> each(IntFunction<T> of) {
    var all = new ArrayList<T>(count);
    for (int group = 0; group < count; group++) {
      all.add(of.apply(group));
    }
    return all;
  }

  private List<BitSet> bits() {
    var known = rows;
    if (known == null) {
      known = split();
      rows = known;
    }
    return known;
  }

  private List<BitSet> split() {
    var split = each(_ -> new BitSet());
    if (placed != null) {
      placed.each((row, cell) -> split.get(numbers[cell] - 1).set(row));
    }
    return split;
  }
}
