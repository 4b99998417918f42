package io.luotain.results;

/**
 * How a figure of two groups hangs together where respondents answered several times, in one of
 * them or in both.
 *
 * @param correlation of the two figures, -1 to 1; 0 where nobody is in both
 * @param pValue how likely a difference as large as this is, either way, when there is none in
 *     truth
 */
record Dependence(Sampling these, Sampling others, double correlation, double pValue) {

  /** The same, less by 2 in the number of respondents if positive. */
  double carefulCorrelation() {
    int people = Math.min(these.freedom(), others.freedom()) + 1;
    return correlation > 0 ? correlation * Math.max(0, 1 - 2.0 / people) : correlation;
  }

  /** Whether either is too small for an interval or a p-value. */
  boolean isSmall() {
    return these.isSmall() || others.isSmall();
  }
}
