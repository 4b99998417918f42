package io.luotain.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The groups that dimensions cut some rows into, those that have rows.
 *
 * @param keys for each group a value of each dimension
 */
record Crosstab(List<List<GroupKey>> keys, Groups groups) {

  /**
   * By one dimension or two; null when that makes more than {@code most} groups, which are counted
   * before they are made: each overlapping one takes a bit for each row.
   */
  static @Nullable Crosstab of(Rows rows, List<Dimension> dimensions, int most) {
    var coded =
        dimensions.stream()
            .filter(Dimension.Coded.class::isInstance)
            .map(Dimension.Coded.class::cast)
            .toList();
    long cells =
        dimensions.stream().mapToLong(each -> each.keys().size()).reduce(1, (a, b) -> a * b);
    return coded.size() == dimensions.size() && cells <= Placed.MOST
        ? disjoint(rows, coded, (int) cells, most)
        : overlapping(rows, dimensions, most);
  }

  private static @Nullable Crosstab disjoint(
      Rows rows, List<Dimension.Coded> dimensions, int cells, int most) {
    var placed = Placed.of(rows, dimensions, cells);
    var sizes = placed.sizes();
    if (Arrays.stream(sizes).skip(1).filter(size -> size > 0).count() > most) {
      return null;
    }
    var keys = new ArrayList<List<GroupKey>>();
    var numbers = new int[cells + 1];
    for (int cell = 1; cell <= cells; cell++) {
      if (sizes[cell] > 0) {
        keys.add(keys(dimensions, cell - 1));
        numbers[cell] = keys.size();
      }
    }
    return new Crosstab(keys, Groups.disjoint(placed, keys.size(), numbers));
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

  private static @Nullable Crosstab overlapping(Rows rows, List<Dimension> dimensions, int most) {
    var having = rows.bits();
    for (var dimension : dimensions) {
      having = dimension.having(having);
    }
    var keys = new ArrayList<List<GroupKey>>(List.of(List.of()));
    var groups = new ArrayList<>(List.of(having));
    for (var dimension : dimensions) {
      var values = dimension.occurring(having);
      if (values.cardinality() > most) {
        return null;
      }
      var parts = dimension.split(having, values);
      if (pairs(groups, parts) > most) {
        return null;
      }
      split(keys, groups, values.stream().mapToObj(dimension.keys()::get).toList(), parts);
    }
    return new Crosstab(List.copyOf(keys), Groups.of(rows.end(), List.copyOf(groups)));
  }

  /** How many groups have rows in how many parts. */
  private static long pairs(List<BitSet> groups, List<BitSet> parts) {
    return groups.stream()
        .mapToLong(group -> parts.stream().filter(group::intersects).count())
        .sum();
  }

  private static void split(
      List<List<GroupKey>> keys, List<BitSet> groups, List<GroupKey> values, List<BitSet> parts) {
    var wholeKeys = List.copyOf(keys);
    var whole = List.copyOf(groups);
    keys.clear();
    groups.clear();
    for (int group = 0; group < whole.size(); group++) {
      for (int part = 0; part < parts.size(); part++) {
        if (whole.get(group).intersects(parts.get(part))) {
          var both = (BitSet) whole.get(group).clone();
          both.and(parts.get(part));
          keys.add(
              Stream.concat(wholeKeys.get(group).stream(), Stream.of(values.get(part))).toList());
          groups.add(both);
        }
      }
    }
  }
}
