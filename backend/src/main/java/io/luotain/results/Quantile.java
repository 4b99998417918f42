package io.luotain.results;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A number that a share of the given numbers lie below.
 *
 * @param share 0 to 1
 */
public record Quantile(double share, double value) {

  /** In the order of {@link Spread#PERCENTS}. */
  static List<Quantile> of(List<Double> values) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> new Quantile(Spread.PERCENTS.get(i) / 100.0, values.get(i)))
        .toList();
  }
}
