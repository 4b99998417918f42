package io.luotain.results;

import java.util.Arrays;

/**
 * A whole number in each row, none where nothing was set, in as many bytes a row as the one
 * farthest from 0 takes. Writers and readers as in {@link Column}.
 */
final class WholeColumn {

  /** How far from 0 a number can be. */
  static final int MOST = 1 << 30;

  /** In the place of a number. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int BYTE = 0xFF;

  /** Of one more than the number in zigzag, the lowest bytes first. */
  private volatile byte[][] planes = new byte[1][0];

  void set(int row, int number) {
    if (Math.abs((long) number) > MOST) {
      throw new IllegalArgumentException("Too far from 0: " + number);
    }
    long code = 1L + (((number << 1) ^ (number >> 31)) & 0xFFFF_FFFFL);
    int needed = Math.ceilDiv(Long.SIZE - Long.numberOfLeadingZeros(code), Byte.SIZE);
    var present = planes;
    boolean isRoomy = row < present[0].length && needed <= present.length;
    var roomy = isRoomy ? present : roomy(present, row, needed);
    for (int i = 0; i < roomy.length; i++) {
      roomy[i][row] = (byte) (code >>> (i * Byte.SIZE));
    }
    planes = roomy;
  }

  private static byte[][] roomy(byte[][] present, int row, int needed) {
    int length = row < present[0].length ? present[0].length : Rows.roomFor(row);
    var roomy = new byte[Math.max(present.length, needed)][];
    for (int i = 0; i < roomy.length; i++) {
      roomy[i] = i < present.length ? Arrays.copyOf(present[i], length) : new byte[length];
    }
    return roomy;
  }

  /** The numbers as they are; those of later rows may be missing. */
  Wholes numbers() {
    return new Wholes(planes);
  }

  long bytes() {
    long bytes = 0;
    for (var plane : planes) {
      bytes += plane.length;
    }
    return bytes;
  }

  /** Numbers by row, for loops. */
  static final class Wholes {

    private final byte[][] planes;

    private Wholes(byte[][] planes) {
      this.planes = planes;
    }

    /** {@link #NONE} where nothing was set. */
    int get(int row) {
      if (row >= planes[0].length) {
        return NONE;
      }
      long code = 0;
      for (int i = planes.length - 1; i >= 0; i--) {
        code = code << Byte.SIZE | (planes[i][row] & BYTE);
      }
      int zigzag = (int) (code - 1);
      return code == 0 ? NONE : (zigzag >>> 1) ^ -(zigzag & 1);
    }
  }
}
