package io.luotain.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some rows, each in one cell of the table that dimensions of at most one value a row make. */
final class Placed {

  /** How many cells there can be. */
  static final int MOST = Character.MAX_VALUE;

  /** How many counts a slice may have of its own. */
  private static final int MOST_COUNTS = 1 << 18;

  private final Rows rows;

  /** The rows, a bit each. */
  private final long[] words;

  /** For each slice the cells of its rows, from 1, in their order; 0 for a row without a value. */
  private final List<char[]> cells;

  private final int[] sizes;

  private Placed(Rows rows, long[] words, List<char[]> cells, int[] sizes) {
    this.rows = rows;
    this.words = words;
    this.cells = cells;
    this.sizes = sizes;
  }

  /** What is done with a row and its cell. */
  @FunctionalInterface
  interface Action {
    void on(int row, int cell);
  }

  static Placed of(Rows rows, List<Dimension.Coded> dimensions, int cells) {
    var words = rows.words();
    var codes = dimensions.stream().map(Dimension.Coded::codes).toList();
    var steps = steps(dimensions, cells);
    var placed = Slices.each(rows.end(), (from, to) -> cells(words, from, to, codes, steps));
    int size = Slices.size(rows.end());
    var sizes = Slices.each(rows.end(), (from, _) -> sizes(placed.get(from / size), cells));
    return new Placed(rows, words, placed, Slices.sum(sizes, cells + 1));
  }

  /** All of them, in a cell or not. */
  Rows rows() {
    return rows;
  }

  /** How many rows are in each cell; first those that have no value of some dimension. */
  int[] sizes() {
    return sizes;
  }

  private static char[] cells(
      long[] words, int from, int to, List<Column.Codes> codes, List<int[]> steps) {
    var places = new int[count(words, from, to)];
    Arrays.fill(places, 1);
    for (int i = 0; i < codes.size(); i++) {
      add(places, words, from, to, codes.get(i), steps.get(i));
    }
    var found = new char[places.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = (char) Math.max(0, places[i]);
    }
    return found;
  }

  /** The steps of each dimension. */
  private static List<int[]> steps(List<Dimension.Coded> dimensions, int cells) {
    var steps = new ArrayList<int[]>();
    int stride = cells;
    for (var dimension : dimensions) {
      stride /= Math.max(1, dimension.keys().size());
      steps.add(steps(dimension, stride));
    }
    return steps;
  }

  /** For each code how far it leads to the cell; far below nought without a value. */
  private static int[] steps(Dimension.Coded dimension, int stride) {
    return Arrays.stream(dimension.places())
        .map(place -> place == 0 ? -2 * MOST : (place - 1) * stride)
        .toArray();
  }

  private static void add(
      int[] places, long[] words, int from, int to, Column.Codes codes, int[] steps) {
    int at = 0;
    for (int word = from >> 6; word < (to + 63) >> 6; word++) {
      for (long left = words[word]; left != 0; left &= left - 1) {
        int row = (word << 6) + Long.numberOfTrailingZeros(left);
        places[at++] += steps[codes.get(row)];
      }
    }
  }

  private static int count(long[] words, int from, int to) {
    int count = 0;
    for (int word = from >> 6; word < (to + 63) >> 6; word++) {
      count += Long.bitCount(words[word]);
    }
    return count;
  }

  private static int[] sizes(char[] placed, int cells) {
    var sizes = new int[cells + 1];
    for (char cell : placed) {
      sizes[cell]++;
    }
    return sizes;
  }

  /** Goes over the rows that are in a cell. */
  void each(Action action) {
    int size = Slices.size(rows.end());
    for (int slice = 0; slice < cells.size(); slice++) {
      var its = cells.get(slice);
      int at = 0;
      for (int word = (slice * size) >> 6; at < its.length; word++) {
        for (long left = words[word]; left != 0; left &= left - 1) {
          if (its[at] > 0) {
            action.on((word << 6) + Long.numberOfTrailingZeros(left), its[at]);
          }
          at++;
        }
      }
    }
  }

  /**
   * How often each code occurs in each group.
   *
   * @param numbers of the groups that the cells are, from 1; 0 for none
   */
  int[][] histograms(Column.Codes codes, int[] numbers, int groups) {
    int size = codes.max() + 1;
    var counts = counts(codes, numbers, (groups + 1) * size);
    var byGroup = new int[groups][];
    for (int group = 0; group < groups; group++) {
      byGroup[group] = Arrays.copyOfRange(counts, (group + 1) * size, (group + 2) * size);
    }
    return byGroup;
  }

  private int[] counts(Column.Codes codes, int[] numbers, int length) {
    if (length <= MOST_COUNTS) {
      return Slices.sum(
          Slices.each(
              rows.end(),
              (from, to) -> {
                var counts = new int[length];
                count(codes, numbers, counts, from, to);
                return counts;
              }),
          length);
    }
    var counts = new int[length];
    int size = Slices.size(rows.end());
    for (int from = 0; from < rows.end(); from += size) {
      count(codes, numbers, counts, from, Math.min(rows.end(), from + size));
    }
    return counts;
  }

  private void count(Column.Codes codes, int[] numbers, int[] counts, int from, int to) {
    int size = codes.max() + 1;
    var its = cells.get(from / Slices.size(rows.end()));
    int at = 0;
    for (int word = from >> 6; word < (to + 63) >> 6; word++) {
      for (long left = words[word]; left != 0; left &= left - 1) {
        int row = (word << 6) + Long.numberOfTrailingZeros(left);
        counts[numbers[its[at++]] * size + codes.get(row)]++;
      }
    }
  }
}
