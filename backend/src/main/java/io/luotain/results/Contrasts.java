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
   * 873-890, method 10), and the p-value of {@link Fisher}. The interval may leave out 0 where the
   * test, which never finds too much, does not.
   */
  static @Nullable Contrast shares(int count, int n, int otherCount, int otherN) {
    var one = Estimates.share(count, n);
    var other = Estimates.share(otherCount, otherN);
    if (one == null || other == null) {
      return null;
    }
    double value = one.value() - other.value();
    return new Contrast(
        value,
        value - Math.hypot(below(one), above(other)),
        value + Math.hypot(above(one), below(other)),
        Fisher.pValue(count, n, otherCount, otherN));
  }

  /**
   * Of two Net Promoter Scores in points, by z: both scores and their variances are those of {@link
   * AdjustedNps}, as Agresti and Caffo (2000, The American Statistician 54, 280-288) do for shares.
   * The difference is that of the answers themselves; the interval contains it. The p-value is the
   * larger of this z and that of the score test, whose variance is that of both groups together,
   * for each alone finds too much among many small groups: one where these all answer alike, the
   * other where few in all do. Neither interval nor p-value below 10 answers in either.
   *
   * @param promoters and detractors of {@code n}
   */
  static @Nullable Contrast nps(
      int promoters, int detractors, int n, int otherPromoters, int otherDetractors, int otherN) {
    if (n == 0 || otherN == 0) {
      return null;
    }
    double value =
        100.0 * (promoters - detractors) / n - 100.0 * (otherPromoters - otherDetractors) / otherN;
    if (Math.min(n, otherN) < Estimates.SMALLEST_FOR_MEAN) {
      return Contrast.bare(value);
    }
    var one = AdjustedNps.of(promoters, detractors, n, n);
    var other = AdjustedNps.of(otherPromoters, otherDetractors, otherN, otherN);
    double centre = one.score() - other.score();
    double error = Math.sqrt(one.variance() + other.variance());
    return Contrast.of(
        Estimates.around(value, 100 * centre, 100 * Estimates.Z * error, -200, 200),
        Math.max(
            twoSided(centre / error),
            npsScoreTest(
                value / 100, promoters + otherPromoters, detractors + otherDetractors, n, otherN)));
  }

  private static double npsScoreTest(
      double difference, int promoters, int detractors, int n, int otherN) {
    double all = n + otherN;
    double score = (promoters - detractors) / all;
    double variance = (promoters + detractors) / all - score * score;
    return difference == 0
        ? 1
        : twoSided(difference / Math.sqrt(variance * (1.0 / n + 1.0 / otherN)));
  }

  /**
   * Of two means, with the interval of Welch (1947, Biometrika 34, 28-35): variances may differ.
   * The p-value is the larger of his test's and of that of Student (1908, Biometrika 6, 1-25),
   * whose variance is that of both groups together: of ratings that are mostly the same, small
   * groups often have almost no variance by chance, which Welch's test takes for certainty. There
   * is neither below 10 answers in either, nor when all answers of either are equal: their spread
   * is then unknown, not nil.
   */
  static @Nullable Contrast means(Moments one, Moments other) {
    if (one.n() == 0 || other.n() == 0) {
      return null;
    }
    double value = one.mean() - other.mean();
    double oneError = one.variance() / one.n();
    double otherError = other.variance() / other.n();
    if (Math.min(one.n(), other.n()) < Estimates.SMALLEST_FOR_MEAN
        || oneError == 0
        || otherError == 0) {
      return Contrast.bare(value);
    }
    double error = Math.sqrt(oneError + otherError);
    double freedom =
        Math.pow(oneError + otherError, 2)
            / (oneError * oneError / (one.n() - 1) + otherError * otherError / (other.n() - 1));
    var t = TDistribution.of(freedom);
    double half = t.inverseCumulativeProbability(Estimates.UPPER) * error;
    double p = 2 * t.survivalProbability(Math.abs(value) / error);
    return new Contrast(value, value - half, value + half, Math.max(p, studentsTest(one, other)));
  }

  private static double studentsTest(Moments one, Moments other) {
    int freedom = one.n() + other.n() - 2;
    double variance = (one.squares() + other.squares()) / freedom;
    double error = Math.sqrt(variance * (1.0 / one.n() + 1.0 / other.n()));
    return 2
        * TDistribution.of(freedom)
            .survivalProbability(Math.abs(one.mean() - other.mean()) / error);
  }

  /**
   * Of any two figures where respondents answered several times, in one group or in both: their
   * intervals, which are by respondents, are joined as Newcombe's are, with their correlation (Zou
   * and Donner 2008, Statistics in Medicine 27, 1693-1702). A correlation that narrows the interval
   * is taken to be smaller by 2 in the number of respondents, for it is 1 among few by chance, as
   * Newcombe (1998, Statistics in Medicine 17, 2635-2650) does for pairs. Neither interval nor
   * p-value where fewer than 10 respondents are in either.
   */
  static Contrast dependent(Estimate one, Estimate other, Dependence dependence) {
    double value = one.value() - other.value();
    if (one.low() == null || other.low() == null || dependence.isSmall()) {
      return Contrast.bare(value);
    }
    double correlation = dependence.carefulCorrelation();
    return new Contrast(
        value,
        value - joined(below(one), above(other), correlation),
        value + joined(above(one), below(other), correlation),
        dependence.pValue());
  }

  private static double joined(double one, double other, double correlation) {
    return Math.sqrt(Math.max(0, one * one - 2 * correlation * one * other + other * other));
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
