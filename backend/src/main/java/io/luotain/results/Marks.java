package io.luotain.results;

import java.util.BitSet;
import java.util.List;

/** Where something holds, found slice by slice. Safe for several threads. */
@FunctionalInterface
interface Marks {

  /**
   * The rows of a slice, a bit each, which belong to whom they are given to.
   *
   * @param from a multiple of 64
   */
  long[] of(int from, int to);

  static Marks of(BitSet bits) {
    var words = bits.toLongArray();
    return (from, to) -> {
      var some = new long[(to - from + 63) >> 6];
      int first = from >> 6;
      if (first < words.length) {
        System.arraycopy(words, first, some, 0, Math.min(some.length, words.length - first));
      }
      return some;
    };
  }

  /** Where all hold. */
  static Marks all(List<Marks> several) {
    return several.stream().reduce(Marks::and).orElseThrow();
  }

  /** Where any holds. */
  static Marks any(List<Marks> several) {
    return several.stream().reduce(Marks::or).orElseThrow();
  }

  private Marks and(Marks other) {
    return (from, to) -> {
      var words = of(from, to);
      var others = other.of(from, to);
      for (int i = 0; i < words.length; i++) {
        words[i] &= others[i];
      }
      return words;
    };
  }

  private Marks or(Marks other) {
    return (from, to) -> {
      var words = of(from, to);
      var others = other.of(from, to);
      for (int i = 0; i < words.length; i++) {
        words[i] |= others[i];
      }
      return words;
    };
  }

  /** Where it does not hold. */
  default Marks not() {
    return (from, to) -> {
      var words = of(from, to);
      for (int i = 0; i < words.length; i++) {
        words[i] = ~words[i];
      }
      if ((to & 63) != 0) {
        words[words.length - 1] &= (1L << to) - 1;
      }
      return words;
    };
  }

  /** Which of the first {@code end} rows they are. */
  default BitSet bits(int end) {
    return BitSet.valueOf(Slices.joined(end, Slices.each(end, this::of)));
  }
}
