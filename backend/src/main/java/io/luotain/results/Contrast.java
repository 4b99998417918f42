package io.luotain.results;

import org.jspecify.annotations.Nullable;

/**
 * How far one figure is above another, of other people.
 *
 * @param low lower end of the 95 % confidence interval, which is not adjusted for how many
 *     differences are looked at; null where no sound one exists
 * @param high upper end; null where {@code low} is
 * @param pValue how likely a difference as large as this is, either way, when there is none in
 *     truth; null where {@code low} is
 */
record Contrast(
    double value, @Nullable Double low, @Nullable Double high, @Nullable Double pValue) {

  static Contrast bare(double value) {
    return new Contrast(value, null, null, null);
  }

  static Contrast of(Estimate estimate, double pValue) {
    return new Contrast(estimate.value(), estimate.low(), estimate.high(), pValue);
  }
}
