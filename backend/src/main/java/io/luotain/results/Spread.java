package io.luotain.results;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How numbers lie.
 *
 * @param quantiles in the order of {@link #PERCENTS}
 * @param sampling whose numbers they are: each somebody else's, unless told otherwise
 */
record Spread(
    Moments moments,
    double min,
    Estimate median,
    double max,
    List<Double> quantiles,
    Sampling sampling) {

  /** How many of a hundred numbers are below each quantile. */
  static final List<Integer> PERCENTS = List.of(10, 25, 50, 75, 90);

  /** Sorts the numbers; null when there are none. */
  static @Nullable Spread of(double[] numbers) {
    if (numbers.length == 0) {
      return null;
    }
    Arrays.sort(numbers);
    boolean equal = numbers[0] == numbers[numbers.length - 1];
    double mean = equal ? numbers[0] : Arrays.stream(numbers).sum() / numbers.length;
    double squares = Arrays.stream(numbers).map(each -> (each - mean) * (each - mean)).sum();
    return of(new Moments(numbers.length, mean, squares), rank -> numbers[rank - 1]);
  }

  /** Of numbers that are given by how often each occurs; null when none does. */
  static @Nullable Spread of(SortedMap<Integer, Integer> counts) {
    int n = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (n == 0) {
      return null;
    }
    double mean = sum(counts, 0, 1) / n;
    var last = new TreeMap<Integer, Integer>();
    int rank = 0;
    for (var each : counts.entrySet()) {
      if (each.getValue() > 0) {
        rank += each.getValue();
        last.put(rank, each.getKey());
      }
    }
    return of(new Moments(n, mean, sum(counts, mean, 2)), at -> last.ceilingEntry(at).getValue());
  }

  /** The same of these people. Where one of them gave several, the median has no interval. */
  Spread by(Sampling people) {
    var middle = people.hasRepeats(n()) ? Estimate.bare(median.value()) : median;
    return new Spread(moments, min, middle, max, quantiles, people);
  }

  int n() {
    return moments.n();
  }

  double mean() {
    return moments.mean();
  }

  static @Nullable Estimate medianOf(@Nullable Spread spread) {
    return spread == null ? null : spread.median;
  }

  /** Of the population, by Bessel's correction; null below two numbers. */
  static @Nullable Double deviation(@Nullable Spread spread) {
    return spread == null || spread.n() < 2 ? null : Math.sqrt(spread.moments.variance());
  }

  private static Spread of(Moments moments, IntToDoubleFunction ranked) {
    int n = moments.n();
    return new Spread(
        moments,
        ranked.applyAsDouble(1),
        Estimates.median(n, ranked),
        ranked.applyAsDouble(n),
        PERCENTS.stream().map(percent -> quantile(percent, n, ranked)).toList(),
        Sampling.independent(n));
  }

  /**
   * Definition 7 of Hyndman and Fan (1996, The American Statistician 50, 361-365), that of R and
   * spreadsheets: linear between the ranks around 1 + (n - 1) share.
   *
   * @param ranked the number of a rank, 1 to {@code n}
   */
  static double quantile(int percent, int n, IntToDoubleFunction ranked) {
    long place = (n - 1L) * percent;
    int below = 1 + (int) (place / 100);
    long rest = place % 100;
    double low = ranked.applyAsDouble(below);
    return rest == 0 ? low : (low * (100 - rest) + ranked.applyAsDouble(below + 1) * rest) / 100;
  }

  private static double sum(SortedMap<Integer, Integer> counts, double from, int power) {
    return counts.entrySet().stream()
        .mapToDouble(each -> each.getValue() * Math.pow(each.getKey() - from, power))
        .sum();
  }
}
