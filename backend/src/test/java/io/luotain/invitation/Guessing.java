package io.luotain.invitation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Somebody who knows of each response which people may have given it, and nothing else, and guesses
 * a different one of them for each: how many are right.
 *
 * @param strata who may have given, and what was given, in each stratum
 */
record Guessing(List<Stratum> strata) {

  /**
   * A stratum.
   *
   * @param people who may have answered, at least as many as did
   */
  record Stratum(int people, int responses) {}

  private static final int MOST = 80;

  /**
   * The fewest that are exceeded with at most this probability. Exact: by inclusion and exclusion
   * over the factorial moments of the matches in a stratum (Montmort's problem, for a part of the
   * people), and the sum over the strata.
   */
  int quantile(double tail) {
    var chances = new double[MOST];
    chances[0] = 1;
    for (var stratum : strata) {
      chances = sum(chances, chances(stratum));
    }
    double above = 0;
    int most = MOST - 1;
    while (most > 0 && above + chances[most] <= tail) {
      above += chances[most];
      most--;
    }
    return most;
  }

  private static double[] chances(Stratum stratum) {
    return IntStream.range(0, MOST).mapToDouble(right -> chance(stratum, right)).toArray();
  }

  private static double chance(Stratum stratum, int right) {
    double term = 1;
    double sum = 0;
    for (int i = 0; i < right; i++) {
      term *= factor(stratum, i) / (i + 1);
    }
    for (int others = 0; others < MOST; others++) {
      sum += term;
      term *= -factor(stratum, right + others) / (others + 1);
    }
    return Math.max(0, sum);
  }

  private static double factor(Stratum stratum, int i) {
    return Math.max(0, stratum.responses() - i) / (double) Math.max(1, stratum.people() - i);
  }

  private static double[] sum(double[] one, double[] other) {
    var sum = new double[MOST];
    for (int i = 0; i < MOST; i++) {
      for (int j = 0; i + j < MOST; j++) {
        sum[i + j] += one[i] * other[j];
      }
    }
    return sum;
  }

  /** How many are right, once. */
  int tried(RandomGenerator random) {
    return strata.stream().mapToInt(stratum -> tried(stratum, random)).sum();
  }

  private static int tried(Stratum stratum, RandomGenerator random) {
    var people = IntStream.range(0, stratum.people()).toArray();
    int right = 0;
    for (int response = 0; response < stratum.responses(); response++) {
      int chosen = response + random.nextInt(people.length - response);
      right += people[chosen] == response ? 1 : 0;
      people[chosen] = people[response];
    }
    return right;
  }
}
