package io.luotain.results;

import java.util.UUID;

/**
 * The ids that were seen: two longs in an open-addressing table that is at most three quarters
 * full. Not for concurrent use.
 */
final class IdSet {

  private static final int SMALLEST = 32;

  private long[] table = new long[SMALLEST];
  private int size;

  /** Adds an id other than the nil UUID; false when it is there. */
  boolean add(UUID id) {
    if (!insert(table, id.getMostSignificantBits(), id.getLeastSignificantBits())) {
      return false;
    }
    size++;
    if (size * 8L > table.length * 3L) {
      grow();
    }
    return true;
  }

  boolean contains(UUID id) {
    int slot = slot(table, id.getMostSignificantBits(), id.getLeastSignificantBits());
    return !isFree(table, slot);
  }

  long bytes() {
    return 8L * table.length;
  }

  private void grow() {
    var larger = new long[table.length * 2];
    for (int slot = 0; slot < table.length; slot += 2) {
      if (!isFree(table, slot)) {
        insert(larger, table[slot], table[slot + 1]);
      }
    }
    table = larger;
  }

  private static boolean insert(long[] table, long high, long low) {
    int slot = slot(table, high, low);
    if (!isFree(table, slot)) {
      return false;
    }
    table[slot] = high;
    table[slot + 1] = low;
    return true;
  }

  /** Where the id is, or where it belongs. */
  private static int slot(long[] table, long high, long low) {
    int mask = table.length - 2;
    long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (!isFree(table, slot) && (table[slot] != high || table[slot + 1] != low)) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private static boolean isFree(long[] table, int slot) {
    return table[slot] == 0 && table[slot + 1] == 0;
  }
}
