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
record Difference(
    double value, @Nullable Double low, @Nullable Double high, @Nullable Double pValue) {

  static Difference bare(double value) {
    return new Difference(value, null, null, null);
  }

  static Difference of(Estimate estimate, double pValue) {
    return new Difference(estimate.value(), estimate.low(), estimate.high(), pValue);
  }
}
