package io.luotain.results;

import java.util.function.IntConsumer;

/**
 * Numbers added up by who gave them, each less a shift near their mean, so that no squares of large
 * numbers cancel out. A stranger is a person who gave one number.
 */
final class SumsByPerson {

  private final double[] sums;
  private final int[] counts;
  private final int[] known;
  private int knownCount;
  private double shift;
  private int n;
  private double sum;
  private double squares;
  private final Clump strangers = new Clump(1);

  /** People who gave equally many numbers. */
  static final class Clump {

    private final int each;
    private int people;
    private double sum;
    private double squares;

    Clump(int each) {
      this.each = each;
    }

    void add(double numbers) {
      people++;
      sum += numbers;
      squares += numbers * numbers;
    }

    void add(Clump more) {
      people += more.people;
      sum += more.sum;
      squares += more.squares;
    }

    /** Those who are left when some of these are taken away. */
    Clump less(Clump some) {
      var left = new Clump(each);
      left.people = people - some.people;
      left.sum = sum - some.sum;
      left.squares = squares - some.squares;
      return left;
    }

    void clear() {
      people = 0;
      sum = 0;
      squares = 0;
    }

    int people() {
      return people;
    }

    int each() {
      return each;
    }

    /** Sum over the people of the squared distance of their sums from so much a number. */
    double squaresFrom(double mean) {
      double from = mean * each;
      return people == 0 ? 0 : Math.max(0, squares - 2 * from * sum + from * from * people);
    }
  }

  /**
   * @param people no number of a person is above it
   */
  SumsByPerson(int people) {
    sums = new double[people + 1];
    counts = new int[people + 1];
    known = new int[people];
  }

  void clear(double newShift) {
    eachKnown(
        person -> {
          sums[person] = 0;
          counts[person] = 0;
        });
    knownCount = 0;
    shift = newShift;
    n = 0;
    sum = 0;
    squares = 0;
    strangers.clear();
  }

  /**
   * @param person 0 for a stranger
   */
  void add(int person, double number) {
    double away = number - shift;
    n++;
    sum += away;
    squares += away * away;
    if (person == 0) {
      strangers.add(away);
      return;
    }
    if (counts[person]++ == 0) {
      known[knownCount++] = person;
    }
    sums[person] += away;
  }

  /** Calls with each who gave any and is no stranger. */
  void eachKnown(IntConsumer action) {
    for (int i = 0; i < knownCount; i++) {
      action.accept(known[i]);
    }
  }

  /** What every number is less by. */
  double shift() {
    return shift;
  }

  /** How many numbers there are. */
  int n() {
    return n;
  }

  int people() {
    return knownCount + strangers.people();
  }

  /** Whether somebody gave several. */
  boolean hasRepeats() {
    return people() < n;
  }

  /** Of all numbers less the shift. */
  double sum() {
    return sum;
  }

  /** Of all numbers less the shift. */
  double squares() {
    return squares;
  }

  /** How many a person gave; 0 for one who gave none. */
  int count(int person) {
    return counts[person];
  }

  double sum(int person) {
    return sums[person];
  }

  Clump strangers() {
    return strangers;
  }

  Sampling sampling() {
    return hasRepeats() ? spread().sampling() : Sampling.independent(n);
  }

  PersonSpread spread() {
    var spread = new PersonSpread(n, sum / n, squares);
    spread.add(strangers);
    eachKnown(person -> spread.add(counts[person], sums[person]));
    return spread;
  }
}
