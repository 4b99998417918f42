package io.luotain.results;

import org.jspecify.annotations.Nullable;

/**
 * A figure with its uncertainty.
 *
 * @param low lower end of the 95 % confidence interval; null where no sound one exists
 * @param high upper end; null where {@code low} is
 */
public record Estimate(double value, @Nullable Double low, @Nullable Double high) {

  static Estimate bare(double value) {
    return new Estimate(value, null, null);
  }
}
