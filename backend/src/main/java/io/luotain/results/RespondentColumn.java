package io.luotain.results;

import io.luotain.respondent.RespondentId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are of one respondent: a number for each row, 0 for a stranger. Nothing is kept where
 * there are strangers only, and no id but 62 bits of its hash: that two of a million people have
 * the same is one chance in ten million. One thread writes at a time; readers as in {@link Column}.
 */
final class RespondentColumn {

  private final RowIndex numbers = RowIndex.ofHashes();
  private volatile int[] numberByRow = new int[0];
  private volatile int people;
  private volatile boolean anyTwice;

  void set(int row, @Nullable RespondentId respondent) {
    if (respondent == null) {
      return;
    }
    var bytes = respondent.value().getBytes(StandardCharsets.UTF_8);
    long hash = UUID.nameUUIDFromBytes(bytes).getLeastSignificantBits();
    int known = numbers.row(hash);
    if (known == RowIndex.UNSEEN) {
      known = people;
      numbers.put(hash, known);
      people = known + 1;
    } else {
      anyTwice = true;
    }
    var present = numberByRow;
    var roomy = row < present.length ? present : Arrays.copyOf(present, Rows.roomFor(row));
    roomy[row] = known + 1;
    numberByRow = roomy;
  }

  /** Whether any two rows are of one respondent. */
  boolean hasRepeats() {
    return anyTwice;
  }

  /** Whether two of the rows are of one respondent. */
  boolean hasRepeats(Rows rows) {
    if (!anyTwice) {
      return false;
    }
    var present = numberByRow;
    var chosen = rows.bits();
    var seen = new BitSet(people + 1);
    for (int row = chosen.nextSetBit(0);
        row >= 0 && row < present.length;
        row = chosen.nextSetBit(row + 1)) {
      int number = present[row];
      if (number > 0 && seen.get(number)) {
        return true;
      }
      seen.set(number);
    }
    return false;
  }

  /** Whose the complete rows are. */
  RowOwners owners() {
    var present = numberByRow;
    return new RowOwners(present, people);
  }

  /** About how much memory it takes. */
  long bytes() {
    return numbers.bytes() + 4L * numberByRow.length;
  }
}
