package io.luotain.results;

/**
 * How far the mean of some numbers moves when one person's are left out, person by person: what its
 * variance is estimated from.
 */
final class PersonSpread {

  private static final double ROUNDING = 1e-9;

  private final int n;
  private final double mean;
  private final double squares;
  private int people;
  private double sizes;
  private double moves;

  /**
   * @param mean of the numbers less some shift
   * @param squares of the numbers less that shift, added up
   */
  PersonSpread(int n, double mean, double squares) {
    this.n = n;
    this.mean = mean;
    this.squares = squares;
  }

  /**
   * Adds a person.
   *
   * @param count how many numbers they gave, at least 1
   * @param sum of these less the shift
   * @return by how much the mean falls without them
   */
  double add(int count, double sum) {
    double move = n == count ? 0 : (sum - mean * count) / (n - count);
    people++;
    sizes += (double) count * count;
    moves += move * move;
    return move;
  }

  /** Adds people who gave equally many. */
  void add(SumsByPerson.Clump some) {
    double left = (double) n - some.each();
    people += some.people();
    sizes += (double) some.people() * some.each() * some.each();
    moves += left == 0 ? 0 : some.squaresFrom(mean) / left / left;
  }

  int n() {
    return n;
  }

  double mean() {
    return mean;
  }

  /** Sum over all people of the squared moves. */
  double moves() {
    return moves;
  }

  /** Whether all numbers are the same, but for rounding. */
  boolean isEqual() {
    return squares - n * mean * mean <= ROUNDING * squares;
  }

  /** How many numbers the giver of a number gave, on average over the numbers; at least 1. */
  double repetition() {
    return sizes / n;
  }

  /** Of the numbers, by Bessel's correction; 0 when all are equal. */
  double spread() {
    return independent() * n;
  }

  /**
   * How alike the numbers of one person are, 0 to 1: the correlation of any two of them that
   * explains the design effect (Kish 1965, 5.4).
   */
  double likeness() {
    double more = repetition() - 1;
    return more <= 0 ? 0 : Math.min(1, (sampling().designEffect() - 1) / more);
  }

  /** Variance of the mean were the numbers those of as many people. */
  private double independent() {
    return isEqual() ? 0 : (squares - n * mean * mean) / (n - 1.0) / n;
  }

  /** Variance of the mean. */
  double variance() {
    return independent() * sampling().designEffect();
  }

  Sampling sampling() {
    if (people == n) {
      return Sampling.independent(n);
    }
    double even = n / (sizes / n);
    double robust = moves * (people - 1) / people;
    double effect = isEqual() ? n / even : Math.max(1, robust / independent());
    return new Sampling(effect, people, (int) (even + ROUNDING) - 1, Double.POSITIVE_INFINITY);
  }
}
