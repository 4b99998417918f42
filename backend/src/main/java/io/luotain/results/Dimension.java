package io.luotain.results;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** What results are broken down by. */
sealed interface Dimension {

  /** The values, in the order in which they are shown. */
  List<GroupKey> keys();

  /** Those of some rows that have a value. */
  BitSet having(BitSet rows);

  /** The values that some rows have, by their places among the keys. */
  BitSet occurring(BitSet rows);

  /** For each of these values, in their order, those of some rows that have it. */
  List<BitSet> split(BitSet rows, BitSet values);

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
    public BitSet having(BitSet rows) {
      var places = places();
      var having = new BitSet(rows.length());
      rows.stream().filter(row -> places[codes.get(row)] > 0).forEach(having::set);
      return having;
    }

    @Override
    public BitSet occurring(BitSet rows) {
      var places = places();
      var occurring = new BitSet(keys.size() + 1);
      rows.stream().forEach(row -> occurring.set(places[codes.get(row)]));
      return occurring.get(1, keys.size() + 1);
    }

    @Override
    public List<BitSet> split(BitSet rows, BitSet values) {
      var split = new TreeMap<Integer, BitSet>();
      values.stream().forEach(value -> split.put(value + 1, new BitSet()));
      var places = places();
      rows.stream()
          .forEach(
              row -> {
                var part = split.get(places[codes.get(row)]);
                if (part != null) {
                  part.set(row);
                }
              });
      return List.copyOf(split.values());
    }
  }

  /** Some sets of rows. */
  record Parts(List<GroupKey> keys, List<BitSet> parts) implements Dimension {

    @Override
    public BitSet having(BitSet rows) {
      var having = new BitSet(rows.length());
      parts.forEach(having::or);
      having.and(rows);
      return having;
    }

    @Override
    public BitSet occurring(BitSet rows) {
      var occurring = new BitSet();
      for (int i = 0; i < parts.size(); i++) {
        occurring.set(i, parts.get(i).intersects(rows));
      }
      return occurring;
    }

    @Override
    public List<BitSet> split(BitSet rows, BitSet values) {
      return values.stream()
          .mapToObj(
              i -> {
                var part = (BitSet) parts.get(i).clone();
                part.and(rows);
                return part;
              })
          .toList();
    }
  }

  /** Any number of values in each row. */
  record Several(List<GroupKey> keys, Field.Sets sets) implements Dimension {

    @Override
    public BitSet having(BitSet rows) {
      var having = new BitSet(rows.length());
      keys.forEach(each -> having.or(sets.holding(each.value(), rows.length())));
      having.and(rows);
      return having;
    }

    @Override
    public BitSet occurring(BitSet rows) {
      var occurring = new BitSet();
      for (int i = 0; i < keys.size(); i++) {
        occurring.set(i, sets.holding(keys.get(i).value(), rows.length()).intersects(rows));
      }
      return occurring;
    }

    @Override
    public List<BitSet> split(BitSet rows, BitSet values) {
      return values.stream()
          .mapToObj(
              i -> {
                var part = sets.holding(keys.get(i).value(), rows.length());
                part.and(rows);
                return part;
              })
          .toList();
    }
  }
}
