package io.luotain.results;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Yes or no for each row, no where nothing was set; a bit a row. One thread writes at a time;
 * readers as in {@link Column}. Words are of 32 bits, for those are never read half-written.
 */
final class BitColumn {

  private volatile int[] words = new int[0];

  void set(int row) {
    int word = row >> 5;
    var present = words;
    var roomy = word < present.length ? present : Arrays.copyOf(present, Rows.roomFor(word));
    roomy[word] |= 1 << row;
    words = roomy;
  }

  /** How many of the first {@code rows} are set. */
  int count(int rows) {
    var present = words;
    int whole = Math.min(rows >> 5, present.length);
    int count = 0;
    for (int word = 0; word < whole; word++) {
      count += Integer.bitCount(present[word]);
    }
    int rest = rows & 31;
    boolean begun = rest > 0 && rows >> 5 < present.length;
    return begun ? count + Integer.bitCount(present[whole] & ((1 << rest) - 1)) : count;
  }

  /** How many of the rows are set. */
  int count(Rows rows) {
    var chosen = rows.chosen();
    if (chosen == null) {
      return count(rows.end());
    }
    var present = words;
    int count = 0;
    for (int row = chosen.nextSetBit(0); row >= 0; row = chosen.nextSetBit(row + 1)) {
      if (row >> 5 < present.length && (present[row >> 5] & 1 << row) != 0) {
        count++;
      }
    }
    return count;
  }

  /** Which of the first {@code rows} are set. */
  BitSet bits(int rows) {
    var present = words;
    var longs = new long[(rows + 63) >> 6];
    for (int word = 0; word < present.length && word >> 1 < longs.length; word++) {
      longs[word >> 1] |= (present[word] & 0xFFFF_FFFFL) << ((word & 1) << 5);
    }
    var bits = BitSet.valueOf(longs);
    bits.clear(rows, Math.max(rows, bits.length()));
    return bits;
  }

  boolean get(int row) {
    var present = words;
    return row >> 5 < present.length && (present[row >> 5] & 1 << row) != 0;
  }

  long bytes() {
    return 4L * words.length;
  }
}
