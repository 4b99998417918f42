package io.luotain.results;

import java.util.ArrayList;
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
    var groups = chosen(rows);
    for (var dimension : dimensions) {
      place(groups, dimension);
    }
    var sizes = new int[cells + 1];
    for (char group : groups) {
      sizes[group]++;
    }
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

  /** 1 in each of the rows. */
  private static char[] chosen(Rows rows) {
    var chosen = new char[rows.end()];
    var words = rows.bits().toLongArray();
    for (int row = 0; row < chosen.length; row++) {
      chosen[row] = row >> 6 < words.length ? (char) (words[row >> 6] >>> row & 1) : 0;
    }
    return chosen;
  }

  /** Cuts each group into one for each value. */
  private static void place(char[] groups, Dimension.Coded dimension) {
    var codes = dimension.codes();
    var places = dimension.places();
    int values = dimension.keys().size();
    for (int row = 0; row < groups.length; row++) {
      int place = places[codes.get(row)];
      int group = groups[row];
      groups[row] = place == 0 || group == 0 ? 0 : (char) ((group - 1) * values + place);
    }
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
