package io.luotain.results;

/**
 * Whose the rows of a projection are: a number for each, from 1, and 0 for a stranger. Has the
 * memory that adding up by person takes, so it is of one thread.
 */
final class RowOwners {

  private final int[] numberByRow;
  private final int count;

  private final SumsByPerson[] sums = new SumsByPerson[2];

  /**
   * @param count no number is above it
   */
  RowOwners(int[] numberByRow, int count) {
    this.numberByRow = numberByRow;
    this.count = count;
  }

  int of(int row) {
    return row < numberByRow.length ? numberByRow[row] : 0;
  }

  /** Empty sums of all of some people; ends the use of those given before. */
  SumsByPerson ofAll(double shift) {
    return sums(0, shift);
  }

  /** The same of a part of them, to be used together. */
  SumsByPerson ofPart(double shift) {
    return sums(1, shift);
  }

  private SumsByPerson sums(int which, double shift) {
    var kept = sums[which];
    if (kept == null) {
      kept = new SumsByPerson(count);
      sums[which] = kept;
    }
    kept.clear(shift);
    return kept;
  }
}
