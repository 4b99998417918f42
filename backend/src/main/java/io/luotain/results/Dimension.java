package io.luotain.results;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** What results are broken down by. */
sealed interface Dimension {

  /** The values, in the order in which they are shown. */
  List<GroupKey> keys();

  /** For each value the rows that have it, of the first {@code end}. */
  List<BitSet> rows(int end);

  /**
   * At most one value in each row.
   *
   * @param place where a code's value is among the keys, from 1; 0 for none
   */
  record Coded(List<GroupKey> keys, Column.Codes codes, IntUnaryOperator place)
      implements Dimension {

    int[] places() {
      var places = new int[codes.max() + 1];
      Arrays.setAll(places, place);
      return places;
    }

    @Override
    public List<BitSet> rows(int end) {
      var places = places();
      var rows = Stream.generate(BitSet::new).limit(keys.size() + 1L).toList();
      for (int row = 0; row < end; row++) {
        rows.get(places[codes.get(row)]).set(row);
      }
      return rows.subList(1, rows.size());
    }
  }

  /** Any number of values in each row. */
  record Several(List<GroupKey> keys, Field.Sets sets) implements Dimension {

    @Override
    public List<BitSet> rows(int end) {
      return keys.stream().map(each -> sets.holding(each.value(), end)).toList();
    }
  }
}
