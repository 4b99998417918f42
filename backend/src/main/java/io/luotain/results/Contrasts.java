package io.luotain.results;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Differences between two groups of people of whom nobody is in both, such as a group and the rest.
 * Each is that of the first less that of the second, and null when one of them is empty.
 */
final class Contrasts {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Contrasts() {}

  /**
   * Of two shares, with the hybrid score interval of Newcombe (1998, Statistics in Medicine 17,
   * 873-890, method 10), and the p-value of the score test, which is Pearson's chi-squared test
   * without a correction.
   */
  static @Nullable Contrast shares(int count, int n, int otherCount, int otherN) {
    var one = Estimates.share(count, n);
    var other = Estimates.share(otherCount, otherN);
    if (one == null || other == null) {
      return null;
    }
    double value = one.value() - other.value();
    double pooled = (double) (count + otherCount) / (n + otherN);
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / n + 1.0 / otherN));
    return new Contrast(
        value,
        value - Math.hypot(below(one), above(other)),
        value + Math.hypot(above(one), below(other)),
        error == 0 ? 1 : twoSided(value / error));
  }

  /**
   * Of two Net Promoter Scores in points, by z: both scores and their variances are those of {@link
   * AdjustedNps}, as Agresti and Caffo (2000, The American Statistician 54, 280-288) do for shares.
   * The difference is that of the answers themselves; the interval contains it.
   *
   * @param promoters and detractors of {@code n}
   */
  static @Nullable Contrast nps(
      int promoters, int detractors, int n, int otherPromoters, int otherDetractors, int otherN) {
    if (n == 0 || otherN == 0) {
      return null;
    }
    var one = AdjustedNps.of(promoters, detractors, n, n);
    var other = AdjustedNps.of(otherPromoters, otherDetractors, otherN, otherN);
    double value =
        100.0 * (promoters - detractors) / n - 100.0 * (otherPromoters - otherDetractors) / otherN;
    double centre = one.score() - other.score();
    double error = Math.sqrt(one.variance() + other.variance());
    return Contrast.of(
        Estimates.around(value, 100 * centre, 100 * Estimates.Z * error, -200, 200),
        twoSided(centre / error));
  }

  /**
   * Of two means, with the interval and test of Welch (1947, Biometrika 34, 28-35): variances may
   * differ. There is none below 10 answers in either, nor when no answer differs from the others of
   * its group.
   */
  static @Nullable Contrast means(Moments one, Moments other) {
    if (one.n() == 0 || other.n() == 0) {
      return null;
    }
    double value = one.mean() - other.mean();
    double oneError = one.variance() / one.n();
    double otherError = other.variance() / other.n();
    if (Math.min(one.n(), other.n()) < Estimates.SMALLEST_FOR_MEAN || oneError + otherError == 0) {
      return Contrast.bare(value);
    }
    double error = Math.sqrt(oneError + otherError);
    double freedom =
        Math.pow(oneError + otherError, 2)
            / (oneError * oneError / (one.n() - 1) + otherError * otherError / (other.n() - 1));
    var t = TDistribution.of(freedom);
    double half = t.inverseCumulativeProbability(Estimates.UPPER) * error;
    return new Contrast(
        value, value - half, value + half, 2 * t.survivalProbability(Math.abs(value) / error));
  }

  /**
   * The p-values of one table, adjusted so that of the differences called significant at a level at
   * most that share is expected to be none (Benjamini and Hochberg 1995, JRSS B 57, 289-300).
   */
  static double[] adjusted(double... pValues) {
    int n = pValues.length;
    var ascending =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    var adjusted = new double[n];
    double least = 1;
    for (int rank = n; rank > 0; rank--) {
      int i = ascending[rank - 1];
      least = Math.min(least, pValues[i] * n / rank);
      adjusted[i] = least;
    }
    return adjusted;
  }

  private static double below(Estimate estimate) {
    return estimate.value() - requireNonNull(estimate.low());
  }

  private static double above(Estimate estimate) {
    return requireNonNull(estimate.high()) - estimate.value();
  }

  private static double twoSided(double z) {
    return 2 * NORMAL.survivalProbability(Math.abs(z));
  }
}
