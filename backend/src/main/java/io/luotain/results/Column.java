package io.luotain.results;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One code, 0 to 65,535, for each row; 0 where nothing was set. A byte a row, two once a code is
 * above 255.
 *
 * <p>One thread writes at a time. Readers see every row that was written before the number of rows
 * they scan was published to them.
 */
final class Column {

  private static final int MAX_CODE = 0xFFFF;

  private volatile byte[] low = new byte[0];
  private volatile byte @Nullable [] high;
  private volatile int max;

  void set(int row, int code) {
    if (code < 0 || code > MAX_CODE) {
      throw new IllegalArgumentException("No code: " + code);
    }
    if (code > max) {
      max = code;
    }
    low = put(low, row, code);
    var second = high;
    if (second != null || code > 0xFF) {
      high = put(second == null ? new byte[low.length] : second, row, code >>> 8);
    }
  }

  /** How often each code occurs in the first {@code rows}; rows that were never set count not. */
  int[] histogram(int rows) {
    var counts = new int[max + 1];
    var first = low;
    var second = high;
    int end = Math.min(rows, first.length);
    if (second == null) {
      for (int row = 0; row < end; row++) {
        counts[first[row] & 0xFF]++;
      }
    } else {
      for (int row = 0; row < end; row++) {
        int upper = row < second.length ? (second[row] & 0xFF) << 8 : 0;
        counts[upper | (first[row] & 0xFF)]++;
      }
    }
    return counts;
  }

  /** How often each code occurs in the rows. */
  int[] histogram(Rows rows) {
    if (rows.chosen() == null) {
      return histogram(rows.end());
    }
    var codes = codes();
    var words = rows.words();
    int size = codes.max() + 1;
    var counts =
        Slices.sum(Slices.each(rows.end(), (from, to) -> codes.histogram(words, from, to)), size);
    counts[0] = 0;
    return counts;
  }

  /** The code in a row; 0 where nothing was set. */
  int get(int row) {
    return codes().get(row);
  }

  /** The codes as they are; those of later rows may be missing. */
  Codes codes() {
    int most = max;
    return new Codes(low, high, most);
  }

  /** Codes by row, for loops. */
  static final class Codes {

    private final byte[] low;
    private final byte @Nullable [] high;
    private final int max;

    private Codes(byte[] low, byte @Nullable [] high, int max) {
      this.low = low;
      this.high = high;
      this.max = max;
    }

    /** None is above it. */
    int max() {
      return max;
    }

    /** Where the code is as asked. */
    Marks where(IntPredicate wanted) {
      var isWanted = new boolean[max + 1];
      for (int code = 0; code <= max; code++) {
        isWanted[code] = wanted.test(code);
      }
      return (from, to) -> where(isWanted, from, to);
    }

    private long[] where(boolean[] isWanted, int from, int to) {
      var words = new long[(to - from + 63) >> 6];
      int whole = high == null ? (Math.min(to, low.length) - from) >> 6 : 0;
      var bit = new long[1 << Byte.SIZE];
      for (int code = 0; code < Math.min(bit.length, isWanted.length); code++) {
        bit[code] = isWanted[code] ? 1 : 0;
      }
      for (int word = 0; word < whole; word++) {
        int first = from + (word << 6);
        long bits = 0;
        for (int i = 0; i < 64; i++) {
          bits |= bit[low[first + i] & 0xFF] << i;
        }
        words[word] = bits;
      }
      for (int row = from + (Math.max(0, whole) << 6); row < to; row++) {
        words[(row - from) >> 6] |= (isWanted[get(row)] ? 1L : 0L) << row;
      }
      return words;
    }

    /** How often each code occurs in some rows of a slice, which {@code words} has bits for. */
    int[] histogram(long[] words, int from, int to) {
      var counts = new int[max + 1];
      for (int word = from >> 6; word < (to + 63) >> 6; word++) {
        for (long left = words[word]; left != 0; left &= left - 1) {
          counts[get((word << 6) + Long.numberOfTrailingZeros(left))]++;
        }
      }
      return counts;
    }

    /** 0 where nothing was set. */
    int get(int row) {
      int lower = row < low.length ? low[row] & 0xFF : 0;
      return high != null && row < high.length ? (high[row] & 0xFF) << 8 | lower : lower;
    }
  }

  long bytes() {
    var second = high;
    return (long) low.length + (second == null ? 0 : second.length);
  }

  private static byte[] put(byte[] plane, int row, int code) {
    var roomy = row < plane.length ? plane : Arrays.copyOf(plane, Rows.roomFor(row));
    roomy[row] = (byte) code;
    return roomy;
  }
}
