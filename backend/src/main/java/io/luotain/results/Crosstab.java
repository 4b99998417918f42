package io.luotain.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The groups that dimensions cut some rows into, those that have rows.
 *
 * @param keys for each group a value of each dimension
 */
record Crosstab(List<List<GroupKey>> keys, Groups groups) {

  /** One dimension or more. */
  static Crosstab of(Rows rows, List<Dimension> dimensions) {
    var coded =
        dimensions.stream()
            .filter(Dimension.Coded.class::isInstance)
            .map(Dimension.Coded.class::cast)
            .toList();
    long cells =
        dimensions.stream().mapToLong(each -> each.keys().size()).reduce(1, (a, b) -> a * b);
    return coded.size() == dimensions.size() && cells <= Groups.MOST
        ? disjoint(rows, coded, (int) cells)
        : overlapping(rows, dimensions);
  }

  private static Crosstab disjoint(Rows rows, List<Dimension.Coded> dimensions, int cells) {
    var groups = new char[rows.end()];
    var sizes = placed(rows, dimensions, groups, cells);
    var keys = new ArrayList<List<GroupKey>>();
    var numbers = new char[cells + 1];
    for (int cell = 1; cell <= cells; cell++) {
      if (sizes[cell] > 0) {
        keys.add(keys(dimensions, cell - 1));
        numbers[cell] = (char) keys.size();
      }
    }
    if (keys.size() < cells) {
      for (int row = 0; row < groups.length; row++) {
        groups[row] = numbers[groups[row]];
      }
    }
    return new Crosstab(keys, Groups.disjoint(rows.end(), keys.size(), groups));
  }

  /** Puts each of the rows into its cell, from 1, and tells how many are in each. */
  private static int[] placed(
      Rows rows, List<Dimension.Coded> dimensions, char[] groups, int cells) {
    var steps = steps(dimensions, cells);
    var codes = dimensions.stream().map(Dimension.Coded::codes).toArray(Column.Codes[]::new);
    var sizes = new int[cells + 1];
    var words = rows.bits().toLongArray();
    for (int word = 0; word < words.length; word++) {
      for (long left = words[word]; left != 0; left &= left - 1) {
        int row = (word << 6) + Long.numberOfTrailingZeros(left);
        int cell = 1;
        for (int i = 0; i < steps.length; i++) {
          cell += steps[i][codes[i].get(row)];
        }
        int known = Math.max(0, cell);
        groups[row] = (char) known;
        sizes[known]++;
      }
    }
    return sizes;
  }

  /** For each dimension and code how far it leads to the cell; far below nought without a value. */
  private static int[][] steps(List<Dimension.Coded> dimensions, int cells) {
    var steps = new int[dimensions.size()][];
    int stride = cells;
    for (int i = 0; i < steps.length; i++) {
      stride /= Math.max(1, dimensions.get(i).keys().size());
      int step = stride;
      steps[i] =
          Arrays.stream(dimensions.get(i).places())
              .map(place -> place == 0 ? -2 * Groups.MOST : (place - 1) * step)
              .toArray();
    }
    return steps;
  }

  private static List<GroupKey> keys(List<? extends Dimension> dimensions, int cell) {
    var keys = new ArrayList<GroupKey>();
    int rest = cell;
    for (var dimension : dimensions.reversed()) {
      int values = dimension.keys().size();
      keys.addFirst(dimension.keys().get(rest % values));
      rest /= values;
    }
    return List.copyOf(keys);
  }

  private static Crosstab overlapping(Rows rows, List<Dimension> dimensions) {
    var keys = new ArrayList<List<GroupKey>>(List.of(List.of()));
    var groups = new ArrayList<BitSet>(List.of(rows.bits()));
    for (var dimension : dimensions) {
      var split = new Crosstab(List.copyOf(keys), Groups.of(rows.end(), List.copyOf(groups)));
      keys.clear();
      groups.clear();
      var parts = dimension.rows(rows.end());
      for (int group = 0; group < split.groups.count(); group++) {
        for (int part : IntStream.range(0, parts.size()).toArray()) {
          var both = (BitSet) split.groups.rows(group).bits().clone();
          both.and(parts.get(part));
          if (!both.isEmpty()) {
            var key = new ArrayList<>(split.keys.get(group));
            key.add(dimension.keys().get(part));
            keys.add(List.copyOf(key));
            groups.add(both);
          }
        }
      }
    }
    return new Crosstab(List.copyOf(keys), Groups.of(rows.end(), List.copyOf(groups)));
  }
}
