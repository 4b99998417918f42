package io.luotain.disclosure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Knows who is in every block that was ever published, every number that was, and the rules by
 * which questions are blank. Goes through everything that all of them may have answered to a
 * question of two values, or not at all, keeps what agrees with every number, and so knows exactly
 * what can be known. People are bits.
 */
final class NumbersAttacker {

  private static final int MOST = 12;

  /**
   * Numbers that were published.
   *
   * @param blocks those behind them
   * @param ones how many gave the one value
   * @param zeros how many gave the other
   */
  record Clue(List<Long> blocks, int ones, int zeros) {}

  /** The same, to be looked at half a million times. */
  private static final class Numbers {

    private final long[] blocks;
    private final int ones;
    private final int zeros;

    Numbers(Clue clue) {
      this.blocks = clue.blocks.stream().mapToLong(each -> each).toArray();
      this.ones = clue.ones;
      this.zeros = clue.zeros;
    }

    boolean admit(long one, long zero, int k) {
      int ofOne = 0;
      int ofZero = 0;
      for (long block : blocks) {
        int oneHere = Long.bitCount(block & one);
        int zeroHere = Long.bitCount(block & zero);
        if (oneHere + zeroHere >= k) {
          ofOne += oneHere;
          ofZero += zeroHere;
        }
      }
      return ofOne == ones && ofZero == zeros;
    }
  }

  private NumbersAttacker() {}

  /** The people whose answer is the same in everything that agrees with the clues. */
  static long determined(Collection<Clue> clues, int k) {
    // Those of single blocks first: most worlds fail there.
    var all =
        clues.stream()
            .sorted(Comparator.comparingInt(clue -> clue.blocks.size()))
            .map(Numbers::new)
            .toArray(Numbers[]::new);
    long people =
        clues.stream()
            .flatMap(each -> each.blocks.stream())
            .reduce(0L, (one, other) -> one | other);
    if (Long.bitCount(people) > MOST) {
      throw new IllegalArgumentException("Too many people");
    }
    long mayBeOne = 0;
    long mayBeZero = 0;
    long mayBeNone = 0;
    for (long one = people; ; one = (one - 1) & people) {
      long others = people & ~one;
      for (long zero = others; ; zero = (zero - 1) & others) {
        if (agrees(all, one, zero, k)) {
          mayBeOne |= one;
          mayBeZero |= zero;
          mayBeNone |= others & ~zero;
        }
        if (zero == 0) {
          break;
        }
      }
      if (one == 0) {
        break;
      }
    }
    long several = (mayBeOne & mayBeZero) | (mayBeOne & mayBeNone) | (mayBeZero & mayBeNone);
    return people & ~several;
  }

  private static boolean agrees(Numbers[] all, long one, long zero, int k) {
    for (var numbers : all) {
      if (!numbers.admit(one, zero, k)) {
        return false;
      }
    }
    return true;
  }
}
