package io.luotain.results;

import java.util.SortedMap;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/** Figures with 95 % confidence intervals, for samples whose size was fixed beforehand. */
final class Estimates {

  /** The 97.5 % quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  private static final double UPPER = 0.975;
  private static final int SMALLEST_FOR_MEAN = 10;

  private Estimates() {}

  /**
   * A share, 0 to 1, with the score interval of Wilson (1927, JASA 22, 209-212). The interval
   * contains the share. Null when {@code n} is 0.
   */
  static @Nullable Estimate share(int count, int n) {
    if (n == 0) {
      return null;
    }
    double share = (double) count / n;
    double weight = 1 + Z * Z / n;
    double centre = (share + Z * Z / (2.0 * n)) / weight;
    double half = Z / weight * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
    return around(share, centre, half, 0, 1);
  }

  /**
   * The Net Promoter Score in points, -100 to 100, with the adjusted Wald interval "(3, T)" of
   * Rocks (2016, The American Statistician 70, 365-372): three answers are added, 3/4 promoters,
   * 3/2 passives and 3/4 detractors. The score is that of the answers themselves, so the interval
   * is not centred on it; it contains the score from two answers on, and for one answer is widened
   * to. Null when there are no answers.
   */
  static @Nullable Estimate nps(int promoters, int passives, int detractors) {
    int n = promoters + passives + detractors;
    if (n == 0) {
      return null;
    }
    double up = (promoters + 0.75) / (n + 3);
    double down = (detractors + 0.75) / (n + 3);
    double centre = up - down;
    double half = Z * Math.sqrt((up + down - centre * centre) / (n + 3));
    double score = 100.0 * (promoters - detractors) / n;
    return around(score, 100 * centre, 100 * half, -100, 100);
  }

  /**
   * The mean with Student's interval (1908, Biometrika 6, 1-25), cut to the scale. There is no
   * interval below 10 answers, nor when all are equal: their spread is then unknown, not nil. Null
   * when there are no answers.
   *
   * @param counts how many gave each number
   */
  static @Nullable Estimate mean(SortedMap<Integer, Integer> counts) {
    int n = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (n == 0) {
      return null;
    }
    double mean = sum(counts, 0, 1) / n;
    return mean(n, mean, sum(counts, mean, 2), counts.firstKey(), counts.lastKey());
  }

  /**
   * The mean of any numbers, as above. Null when there are none.
   *
   * @param min the least number that could be given; minus infinity when there is none
   */
  static @Nullable Estimate mean(@Nullable Spread spread, double min, double max) {
    if (spread == null) {
      return null;
    }
    double squares = spread.min() == spread.max() ? 0 : spread.squares();
    return mean(spread.n(), spread.mean(), squares, min, max);
  }

  private static Estimate mean(int n, double mean, double squares, double min, double max) {
    if (n < SMALLEST_FOR_MEAN || squares == 0) {
      return Estimate.bare(mean);
    }
    double error = Math.sqrt(squares / (n - 1) / n);
    double half = TDistribution.of(n - 1).inverseCumulativeProbability(UPPER) * error;
    return around(mean, mean, half, min, max);
  }

  /**
   * The difference of two figures from independent samples, with the interval that the figures' own
   * intervals give (MOVER: Zou and Donner 2008, Statistics in Medicine 27, 1693-1702; for shares it
   * is method 10 of Newcombe 1998, Statistics in Medicine 17, 873-890). There is none unless both
   * have one.
   */
  static Estimate difference(Estimate now, Estimate before) {
    double value = now.value() - before.value();
    if (now.low() == null || now.high() == null || before.low() == null || before.high() == null) {
      return Estimate.bare(value);
    }
    return new Estimate(
        value,
        value - Math.hypot(now.value() - now.low(), before.high() - before.value()),
        value + Math.hypot(now.high() - now.value(), before.value() - before.low()));
  }

  private static double sum(SortedMap<Integer, Integer> counts, double from, int power) {
    return counts.entrySet().stream()
        .mapToDouble(each -> each.getValue() * Math.pow(each.getKey() - from, power))
        .sum();
  }

  private static Estimate around(double value, double centre, double half, double min, double max) {
    double low = Math.min(value, Math.max(min, centre - half));
    double high = Math.max(value, Math.min(max, centre + half));
    return new Estimate(value, low, high);
  }
}
