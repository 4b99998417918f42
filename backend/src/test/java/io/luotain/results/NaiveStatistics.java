package io.luotain.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Definitions written out, to compare with. */
final class NaiveStatistics {

  private NaiveStatistics() {}

  static double mean(List<? extends Number> numbers) {
    return numbers.stream().mapToDouble(Number::doubleValue).sum() / numbers.size();
  }

  static double variance(List<? extends Number> numbers) {
    double mean = mean(numbers);
    return numbers.stream().mapToDouble(each -> Math.pow(each.doubleValue() - mean, 2)).sum()
        / (numbers.size() - 1);
  }

  /** Type 7 of R, exact. */
  static double quantile(List<? extends Number> sorted, int percent) {
    var place = BigDecimal.valueOf((sorted.size() - 1L) * percent, 2);
    int below = place.intValue();
    int above = place.setScale(0, RoundingMode.CEILING).intValue();
    var low = new BigDecimal(sorted.get(below).doubleValue());
    var high = new BigDecimal(sorted.get(above).doubleValue());
    var rest = place.subtract(BigDecimal.valueOf(below));
    return low.add(high.subtract(low).multiply(rest)).doubleValue();
  }

  /** By adding up the probabilities of how many of the numbers are below the median. */
  static Estimate median(List<? extends Number> sorted) {
    int n = sorted.size();
    double median = quantile(sorted, 50);
    int rank = 0;
    double logarithm = -n * Math.log(2);
    double below = Math.exp(logarithm);
    while (below < 0.025) {
      rank++;
      logarithm += Math.log((double) (n - rank + 1) / rank);
      below += Math.exp(logarithm);
    }
    return rank == 0
        ? Estimate.bare(median)
        : new Estimate(
            median, sorted.get(rank - 1).doubleValue(), sorted.get(n - rank).doubleValue());
  }
}
