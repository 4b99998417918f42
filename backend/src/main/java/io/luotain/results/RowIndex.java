package io.luotain.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ids that were seen, and the row of each. Ids are kept in the order in which they came, beside
 * an open-addressing table of their places that is at most three quarters full. Rows take memory
 * only once one is not its id's place. Not for concurrent use.
 */
final class RowIndex {

  /** In the place of a row: the id was never seen. */
  static final int UNSEEN = -1;

  /** In the place of a row: the id was erased. */
  static final int ERASED = -2;

  private static final int SMALLEST = 32;

  private long[] high = new long[SMALLEST];

  /** Null when ids are of 64 bits. */
  private long @Nullable [] low;

  /** Null while each id has the row that is its place. */
  private int @Nullable [] rows;

  /** Places from 1; 0 where none is. */
  private int[] table = new int[2 * SMALLEST];

  private int size;

  private RowIndex(long @Nullable [] low) {
    this.low = low;
  }

  /** Of UUIDs. */
  static RowIndex ofIds() {
    return new RowIndex(new long[SMALLEST]);
  }

  /** Of hashes of 64 bits. */
  static RowIndex ofHashes() {
    return new RowIndex(null);
  }

  void put(UUID id, int row) {
    put(id.getMostSignificantBits(), id.getLeastSignificantBits(), row);
  }

  void put(long hash, int row) {
    put(hash, 0, row);
  }

  /** The row of an id; {@link #UNSEEN} or {@link #ERASED} where it has none. */
  int row(UUID id) {
    return row(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  int row(long hash) {
    return row(hash, 0);
  }

  /** How many ids it has. */
  int size() {
    return size;
  }

  /** The ids of some rows, in no particular order. */
  List<UUID> ids(BitSet wanted) {
    var ids = new ArrayList<UUID>();
    for (int place = 0; place < size; place++) {
      int row = rows == null ? place : rows[place];
      if (row >= 0 && wanted.get(row)) {
        ids.add(new UUID(high[place], Objects.requireNonNull(low)[place]));
      }
    }
    return ids;
  }

  long bytes() {
    return 8L * high.length
        + (low == null ? 0 : 8L * low.length)
        + (rows == null ? 0 : 4L * rows.length)
        + 4L * table.length;
  }

  private int row(long first, long second) {
    int place = table[slot(first, second)] - 1;
    return place < 0 ? UNSEEN : rows == null ? place : rows[place];
  }

  private void put(long first, long second, int row) {
    int slot = slot(first, second);
    boolean isNew = table[slot] == 0;
    int place = isNew ? size : table[slot] - 1;
    if (isNew) {
      add(first, second);
      table[slot] = size;
    }
    setRow(place, row);
    if (isNew && size * 4L > table.length * 3L) {
      grow();
    }
  }

  private void add(long first, long second) {
    if (size == high.length) {
      int length = Rows.roomFor(size);
      high = Arrays.copyOf(high, length);
      low = low == null ? null : Arrays.copyOf(low, length);
      rows = rows == null ? null : Arrays.copyOf(rows, length);
    }
    high[size] = first;
    if (low != null) {
      low[size] = second;
    }
    size++;
  }

  private void setRow(int place, int row) {
    var known = rows;
    if (known == null && place != row) {
      known = new int[high.length];
      Arrays.setAll(known, each -> each);
      rows = known;
    }
    if (known != null) {
      known[place] = row;
    }
  }

  private void grow() {
    table = new int[table.length * 2];
    for (int place = 0; place < size; place++) {
      table[slot(high[place], low == null ? 0 : low[place])] = place + 1;
    }
  }

  /** Where the place of the id is, or belongs. */
  private int slot(long first, long second) {
    int mask = table.length - 1;
    long mixed = (first ^ Long.rotateLeft(second, 32)) * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (table[slot] != 0 && !isAt(table[slot] - 1, first, second)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isAt(int place, long first, long second) {
    return high[place] == first && (low == null || low[place] == second);
  }
}
