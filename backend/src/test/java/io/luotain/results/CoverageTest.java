package io.luotain.results;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How often the intervals hold the truth, over a grid: exactly where that can be added up, else by
 * draws from fixed seeds.
 */
class CoverageTest {

  private static final int[] SIZES = {10, 20, 30, 50, 100, 200, 500, 1_000, 2_000, 5_000};
  private static final double[] SHARES = {0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95};

  /** Promoters and detractors. */
  private static final double[][] LOYALTIES = {
    {0.5, 0.2}, {0.7, 0.1}, {0.3, 0.3}, {0.2, 0.5}, {0.1, 0.7}, {0.4, 0.4}, {0.85, 0.05}
  };

  /** How answers on a scale that begins at 1 may lie: even, in a J, in a U, to the middle. */
  private static final double[][] SCALES = {
    {0.2, 0.2, 0.2, 0.2, 0.2},
    {0.05, 0.05, 0.1, 0.3, 0.5},
    {0.4, 0.1, 0.05, 0.1, 0.35},
    {0.02, 0.08, 0.2, 0.4, 0.2, 0.08, 0.02},
    {0.03, 0.02, 0.02, 0.03, 0.05, 0.1, 0.05, 0.1, 0.2, 0.2, 0.2}
  };

  /** Standard error of a coverage of 95 %: 0.5 to 1 %. */
  private static int draws(int n) {
    return n > 1_000 ? 500 : 2_000;
  }

  private final SplittableRandom random = new SplittableRandom(20_261_125);

  @Test
  void sharesAreHeld() {
    var coverages = new ArrayList<Double>();
    for (int n : SIZES) {
      for (double share : SHARES) {
        var binomial = BinomialDistribution.of(n, share);
        coverages.add(
            IntStream.rangeClosed(0, n)
                .filter(count -> holds(Estimates.share(count, n), share))
                .mapToDouble(binomial::probability)
                .sum());
      }
    }
    Coverage.assertSound("share, top-2-box, consent: Wilson", coverages);
  }

  @Test
  void npsIsHeld() {
    var coverages = new ArrayList<Double>();
    for (int n : SIZES) {
      for (var loyalty : LOYALTIES) {
        coverages.add(npsCoverage(n, loyalty[0], loyalty[1]));
      }
    }
    Coverage.assertSound("NPS: adjusted Wald", coverages);
  }

  /** Leaves out what is more than 6 standard deviations away. */
  private static double npsCoverage(int n, double up, double down) {
    double truth = 100 * (up - down);
    double held = 0;
    var promoters = BinomialDistribution.of(n, up);
    for (int p = least(n, up); p <= most(n, up); p++) {
      double rest = down / (1 - up);
      var detractors = BinomialDistribution.of(n - p, rest);
      double held1 = 0;
      for (int d = least(n - p, rest); d <= most(n - p, rest); d++) {
        if (holds(Estimates.nps(p, n - p - d, d), truth)) {
          held1 += detractors.probability(d);
        }
      }
      held += promoters.probability(p) * held1;
    }
    return held;
  }

  private static int least(int n, double share) {
    return (int) Math.max(0, n * share - 6 * Math.sqrt(n * share * (1 - share)) - 1);
  }

  private static int most(int n, double share) {
    return (int) Math.min(n, n * share + 6 * Math.sqrt(n * share * (1 - share)) + 1);
  }

  @Test
  void meansAreHeldFrom30Answers() {
    var coverages = new ArrayList<Double>();
    for (int n : sizes(30)) {
      for (var scale : SCALES) {
        double truth = mean(scale);
        coverages.add(
            share(
                n,
                () -> holds(Estimates.mean(Spread.of(counts(scale, n)), 1, scale.length), truth)));
      }
    }
    Coverage.assertSound("mean, from 30 answers: t", coverages);
  }

  /** Of numbers none of which are equal, by how many are below the median in truth. */
  @Test
  void mediansAreHeld() {
    var coverages = new ArrayList<Double>();
    for (int n : SIZES) {
      var median = Estimates.median(n, rank -> rank);
      var below = BinomialDistribution.of(n, 0.5);
      coverages.add(
          below.probability(
              (int) (requireNonNull(median.low()) - 1), (int) (requireNonNull(median.high()) - 1)));
    }
    Coverage.assertSound("median of numbers: order statistics", coverages);
  }

  /** The interval of ratings ends at two of these, so that it holds the median more often. */
  @Test
  void mediansOfRatingsAreHeld() {
    var coverages = new ArrayList<Double>();
    for (int n : SIZES) {
      for (var scale : List.of(SCALES[0], SCALES[3], SCALES[4])) {
        coverages.add(
            share(
                n,
                () -> holds(requireNonNull(Spread.of(counts(scale, n))).median(), median(scale))));
      }
    }
    Coverage.assertHeld("median of ratings: order statistics", coverages);
  }

  private static int median(double[] scale) {
    int median = 1;
    for (double below = scale[0]; below < 0.5; below += scale[median - 1]) {
      median++;
    }
    return median;
  }

  @Test
  void differencesOfSharesAreHeld() {
    var coverages = new ArrayList<Double>();
    for (int n : sizes(10)) {
      for (var shares : new double[][] {{0.1, 0.1}, {0.2, 0.5}, {0.5, 0.5}, {0.8, 0.9}}) {
        int rest = Math.min(3 * n, 5_000);
        var one = BinomialDistribution.of(n, shares[0]);
        var other = BinomialDistribution.of(rest, shares[1]);
        coverages.add(
            heldDifference(
                one, other, shares[0] - shares[1], (a, b) -> Contrasts.shares(a, n, b, rest)));
      }
    }
    Coverage.assertSound("difference of shares: Newcombe", coverages);
  }

  private interface OfCounts {
    @Nullable Contrast of(int one, int other);
  }

  private double heldDifference(
      BinomialDistribution one, BinomialDistribution other, double truth, OfCounts contrast) {
    return share(
        one.getNumberOfTrials(),
        () -> {
          int a = one.inverseCumulativeProbability(random.nextDouble());
          int b = other.inverseCumulativeProbability(random.nextDouble());
          return holds(contrast.of(a, b), truth);
        });
  }

  @Test
  void differencesOfNpsAreHeld() {
    var coverages = new ArrayList<Double>();
    for (int n : sizes(10)) {
      for (var loyalty : LOYALTIES) {
        var one = new double[] {loyalty[1], 1 - loyalty[0] - loyalty[1], loyalty[0]};
        var other = new double[] {0.2, 0.3, 0.5};
        double truth = 100 * (loyalty[0] - loyalty[1] - 0.3);
        coverages.add(
            share(
                n,
                () -> {
                  var a = drawn(one, n);
                  var b = drawn(other, Math.min(2 * n, 5_000));
                  return holds(
                      Contrasts.nps(a[2], a[0], n, b[2], b[0], Math.min(2 * n, 5_000)), truth);
                }));
      }
    }
    Coverage.assertSound("difference of NPS: z", coverages);
  }

  @Test
  void differencesOfMeansAreHeldFrom30Answers() {
    var coverages = new ArrayList<Double>();
    for (int n : sizes(30)) {
      for (var scale : SCALES) {
        double truth = mean(scale) - mean(SCALES[1]);
        coverages.add(
            share(
                n,
                () -> {
                  var one = requireNonNull(Spread.of(counts(scale, n))).moments();
                  var other =
                      requireNonNull(Spread.of(counts(SCALES[1], Math.min(2 * n, 5_000))))
                          .moments();
                  return holds(Contrasts.means(one, other), truth);
                }));
      }
    }
    Coverage.assertSound("difference of means, from 30 answers: Welch", coverages);
  }

  /** 40 to 90 % of a list answered, a third of which would say yes. */
  @Test
  void sharesOfClosedListsAreHeld() {
    var coverages = new ArrayList<Double>();
    for (int list : new int[] {30, 60, 150, 600}) {
      for (double rate : new double[] {0.4, 0.6, 0.9}) {
        int n = (int) (list * rate);
        coverages.add(
            share(
                n,
                () -> {
                  int left = list / 3;
                  int yes = 0;
                  for (int i = 0; i < n; i++) {
                    if (random.nextInt(list - i) < left) {
                      left--;
                      yes++;
                    }
                  }
                  var sampling = Sampling.independent(n).of(list);
                  return holds(Estimates.share(yes, n, sampling), 1 / 3.0);
                }));
      }
    }
    Coverage.assertSound("share, closed list", coverages);
  }

  private static boolean holds(@Nullable Estimate estimate, double truth) {
    var known = requireNonNull(estimate);
    return requireNonNull(known.low()) <= truth + 1e-9
        && truth <= requireNonNull(known.high()) + 1e-9;
  }

  private static boolean holds(@Nullable Contrast difference, double truth) {
    var known = requireNonNull(difference);
    return requireNonNull(known.low()) <= truth + 1e-9
        && truth <= requireNonNull(known.high()) + 1e-9;
  }

  private static int[] sizes(int least) {
    return Arrays.stream(SIZES).filter(n -> n >= least).toArray();
  }

  private static double share(int n, BooleanSupplier draw) {
    int draws = draws(n);
    return IntStream.range(0, draws).filter(_ -> draw.getAsBoolean()).count() / (double) draws;
  }

  private static double mean(double[] scale) {
    return IntStream.range(0, scale.length).mapToDouble(i -> (i + 1) * scale[i]).sum();
  }

  private SortedMap<Integer, Integer> counts(double[] scale, int n) {
    var drawn = drawn(scale, n);
    var counts = new TreeMap<Integer, Integer>();
    for (int i = 0; i < drawn.length; i++) {
      counts.put(i + 1, drawn[i]);
    }
    return counts;
  }

  /** How many of {@code n} draws gave each. */
  private int[] drawn(double[] probabilities, int n) {
    var drawn = new int[probabilities.length];
    for (int i = 0; i < n; i++) {
      double left = random.nextDouble();
      int at = 0;
      while (at < probabilities.length - 1 && left >= probabilities[at]) {
        left -= probabilities[at++];
      }
      drawn[at]++;
    }
    return drawn;
  }
}
