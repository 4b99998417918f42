package io.luotain.results;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * The exact test of Fisher (1935, Journal of the Royal Statistical Society 98, 39-54) whether two
 * shares are the same in truth. Unlike Pearson's it holds for any number of answers, and far out,
 * where p-values have to be when many are adjusted.
 */
final class Fisher {

  /** How far apart probabilities may be that are equal but for rounding, as in R. */
  private static final double EQUAL = 1 + 1e-7;

  private static final double NEGLIGIBLE = 1e-17;

  private final int lowest;
  private final int highest;
  private final int all;
  private final int having;
  private final int n;
  private final HypergeometricDistribution tables;

  /** For {@code n} of {@code all} of whom {@code having} have it. */
  private Fisher(int all, int having, int n) {
    this.all = all;
    this.having = having;
    this.n = n;
    this.tables = HypergeometricDistribution.of(all, having, n);
    this.lowest = tables.getSupportLowerBound();
    this.highest = tables.getSupportUpperBound();
  }

  /**
   * The two-sided p-value: the probability of all outcomes with the same totals that are no more
   * likely than this one (Freeman and Halton 1951, Biometrika 38, 141-149).
   *
   * @param n at least 1
   * @param otherN at least 1
   */
  static double pValue(int count, int n, int otherCount, int otherN) {
    return new Fisher(n + otherN, count + otherCount, n).pValue(count);
  }

  private double pValue(int count) {
    double observed = tables.probability(count);
    int likeliest = (int) ((having + 1L) * (n + 1L) / (all + 2L));
    double p =
        count <= likeliest
            ? upTo(count) + from(firstAsRare(observed, Math.max(count + 1, likeliest)))
            : from(count) + upTo(lastAsRare(observed, likeliest));
    return Math.min(1, p);
  }

  /** Outcomes from {@code least} on are less and less likely. */
  private int firstAsRare(double observed, int least) {
    int low = least;
    int high = highest + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tables.probability(middle) <= observed * EQUAL) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Outcomes up to {@code most} are more and more likely. */
  private int lastAsRare(double observed, int most) {
    int low = lowest - 1;
    int high = most;
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (tables.probability(middle) <= observed * EQUAL) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private double upTo(int count) {
    double sum = 0;
    double term = count < lowest ? 0 : tables.probability(count);
    for (int i = count; i >= lowest && term > sum * NEGLIGIBLE; i--) {
      sum += term;
      term *= (double) i * (all - having - n + i) / ((having - i + 1.0) * (n - i + 1.0));
    }
    return sum;
  }

  private double from(int count) {
    double sum = 0;
    double term = count > highest ? 0 : tables.probability(count);
    for (int i = count; i <= highest && term > sum * NEGLIGIBLE; i++) {
      sum += term;
      term *= (double) (having - i) * (n - i) / ((i + 1.0) * (all - having - n + i + 1.0));
    }
    return sum;
  }
}
