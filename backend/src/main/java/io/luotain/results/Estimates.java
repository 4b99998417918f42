package io.luotain.results;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Figures with 95 % confidence intervals, for samples whose size was fixed beforehand. Quantities
 * that are not here have no interval.
 */
final class Estimates {

  /** The 97.5 % quantile of the standard normal distribution. */
  static final double Z = 1.959963984540054;

  static final double UPPER = 0.975;
  static final int SMALLEST_FOR_MEAN = 10;

  /** Quantiles cost more than the scans they follow; there are as many as sizes of groups. */
  private static final int REMEMBERED = 50_000;

  /** By degrees of freedom. */
  private static final LoadingCache<Integer, Double> STUDENT =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .build(freedom -> TDistribution.of(freedom).inverseCumulativeProbability(UPPER));

  /** By how many numbers there are; 0 where too few. */
  private static final LoadingCache<Integer, Integer> MEDIAN_RANK =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .build(n -> BinomialDistribution.of(n, 0.5).inverseCumulativeProbability(1 - UPPER));

  private Estimates() {}

  /** The 97.5 % quantile of Student's distribution. */
  static double student(int freedom) {
    return STUDENT.get(freedom);
  }

  /**
   * A share, 0 to 1, with the score interval of Wilson (1927, JASA 22, 209-212). The interval
   * contains the share. Null when {@code n} is 0.
   */
  static @Nullable Estimate share(int count, int n) {
    return share(count, n, Sampling.independent(n));
  }

  /**
   * As above, by the effective size of the sample (Korn and Graubard 1998, Survey Methodology 24,
   * 193-201); no interval when all answers are one respondent's.
   */
  static @Nullable Estimate share(int count, int n, Sampling sampling) {
    if (n == 0) {
      return null;
    }
    double share = (double) count / n;
    if (sampling.isOfOne(n)) {
      return Estimate.bare(share);
    }
    double size = sampling.effective(n);
    if (Double.isInfinite(size)) {
      return new Estimate(share, share, share);
    }
    double weight = 1 + Z * Z / size;
    double centre = (share + Z * Z / (2.0 * size)) / weight;
    double half = Z / weight * Math.sqrt(share * (1 - share) / size + Z * Z / (4.0 * size * size));
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
    return nps(promoters, passives, detractors, Sampling.independent(n));
  }

  /** As above, by the effective size of the sample, as for shares. */
  static @Nullable Estimate nps(int promoters, int passives, int detractors, Sampling sampling) {
    int n = promoters + passives + detractors;
    if (n == 0) {
      return null;
    }
    double score = 100.0 * (promoters - detractors) / n;
    if (sampling.isOfOne(n)) {
      return Estimate.bare(score);
    }
    double size = sampling.effective(n);
    if (Double.isInfinite(size)) {
      return new Estimate(score, score, score);
    }
    var adjusted = AdjustedNps.of(promoters, detractors, n, size);
    double half = Z * Math.sqrt(adjusted.variance());
    return around(score, 100 * adjusted.score(), 100 * half, -100, 100);
  }

  /**
   * The mean with Student's interval (1908, Biometrika 6, 1-25), cut to the scale. There is no
   * interval below 10 answers, nor when all are equal: their spread is then unknown, not nil. Where
   * somebody answered twice, respondents count, not their answers. Null when there are no answers.
   *
   * @param min the least number that could be given; minus infinity when there is none
   */
  static @Nullable Estimate mean(@Nullable Spread spread, double min, double max) {
    if (spread == null) {
      return null;
    }
    return spread.min() == spread.max()
        ? Estimate.bare(spread.mean())
        : mean(spread.moments(), min, max, spread.sampling());
  }

  /** The same of at least one number. */
  static Estimate mean(Moments moments, double min, double max, Sampling sampling) {
    if (sampling.isSmall() || moments.squares() == 0) {
      return Estimate.bare(moments.mean());
    }
    double error = Math.sqrt(moments.variance() / sampling.effectiveOfMean(moments.n()));
    double half = student(sampling.freedom()) * error;
    return around(moments.mean(), moments.mean(), half, min, max);
  }

  /**
   * The median: the middle number, or the mean of the two in the middle. Its interval lies between
   * two of the numbers, the closest ones of equal rank from either end that hold the median with at
   * least 95 % (Conover 1999, Practical Nonparametric Statistics, 3.2); there is none below 6
   * numbers.
   *
   * @param n at least 1
   * @param ranked the number of a rank, 1 to {@code n}
   */
  static Estimate median(int n, IntToDoubleFunction ranked) {
    double median = Spread.quantile(50, n, ranked);
    int rank = MEDIAN_RANK.get(n);
    return rank == 0
        ? Estimate.bare(median)
        : new Estimate(median, ranked.applyAsDouble(rank), ranked.applyAsDouble(n + 1 - rank));
  }

  static Estimate around(double value, double centre, double half, double min, double max) {
    double low = Math.min(value, Math.max(min, centre - half));
    double high = Math.max(value, Math.min(max, centre + half));
    return new Estimate(value, low, high);
  }
}
