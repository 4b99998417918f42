package io.luotain.results;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Some of the complete rows of a projection, in groups that may overlap. */
final class Groups {

  /** How many groups that do not overlap there can be. */
  static final int MOST = Character.MAX_VALUE;

  private final int end;
  private final int count;
  private final char @Nullable [] groups;
  private @Nullable List<BitSet> rows;

  private Groups(int end, int count, char @Nullable [] groups, @Nullable List<BitSet> rows) {
    this.end = end;
    this.count = count;
    this.groups = groups;
    this.rows = rows;
  }

  /** That may overlap. */
  static Groups of(int end, List<BitSet> rows) {
    return new Groups(end, rows.size(), null, rows);
  }

  /**
   * That do not overlap.
   *
   * @param groups the group of each row, from 1; 0 for none
   */
  static Groups disjoint(int end, int count, char[] groups) {
    return new Groups(end, count, groups, null);
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

  /** The group of each row, from 1, 0 for none; null when groups may overlap. Not to be changed. */
  char @Nullable [] byRow() {
    return groups;
  }

  /** All rows that are in any. */
  BitSet union() {
    if (groups == null) {
      var union = new BitSet(end);
      bits().forEach(union::or);
      return union;
    }
    var words = new long[(end + 63) >> 6];
    for (int row = 0; row < end; row++) {
      words[row >> 6] |= (groups[row] == 0 ? 0L : 1L) << row;
    }
    return BitSet.valueOf(words);
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
    if (groups != null) {
      for (int row = 0; row < end; row++) {
        if (groups[row] > 0) {
          split.get(groups[row] - 1).set(row);
        }
      }
    }
    return split;
  }
}
