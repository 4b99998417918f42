package io.luotain.results;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;

/**
 * The ids that were seen, and the row of each: two longs in an open-addressing table that is at
 * most three quarters full, and beside it a number. Not for concurrent use.
 */
final class RowIndex {

  /** In the place of a row: the id was never seen. */
  static final int UNSEEN = -1;

  /** In the place of a row: the id was erased. */
  static final int ERASED = -2;

  private static final int SMALLEST = 32;

  private long[] table = new long[SMALLEST];
  private int[] rows = new int[SMALLEST / 2];
  private int size;

  /** Sets the row of an id other than the nil UUID. */
  void put(UUID id, int row) {
    int slot = slot(table, id.getMostSignificantBits(), id.getLeastSignificantBits());
    boolean isNew = isFree(table, slot);
    table[slot] = id.getMostSignificantBits();
    table[slot + 1] = id.getLeastSignificantBits();
    rows[slot / 2] = row;
    if (isNew && ++size * 8L > table.length * 3L) {
      grow();
    }
  }

  /** The row of an id; {@link #UNSEEN} or {@link #ERASED} where it has none. */
  int row(UUID id) {
    int slot = slot(table, id.getMostSignificantBits(), id.getLeastSignificantBits());
    return isFree(table, slot) ? UNSEEN : rows[slot / 2];
  }

  /** The ids of some rows, in no particular order. */
  List<UUID> ids(BitSet wanted) {
    var ids = new ArrayList<UUID>();
    for (int slot = 0; slot < table.length; slot += 2) {
      if (!isFree(table, slot) && rows[slot / 2] >= 0 && wanted.get(rows[slot / 2])) {
        ids.add(new UUID(table[slot], table[slot + 1]));
      }
    }
    return ids;
  }

  long bytes() {
    return 8L * table.length + 4L * rows.length;
  }

  private void grow() {
    var larger = new long[table.length * 2];
    var largerRows = new int[table.length];
    for (int from = 0; from < table.length; from += 2) {
      if (!isFree(table, from)) {
        int to = slot(larger, table[from], table[from + 1]);
        larger[to] = table[from];
        larger[to + 1] = table[from + 1];
        largerRows[to / 2] = rows[from / 2];
      }
    }
    table = larger;
    rows = largerRows;
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
