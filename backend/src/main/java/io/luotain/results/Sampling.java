package io.luotain.results;

/**
 * How far answers are from independent draws out of an unlimited population: what the variance of
 * their mean is a multiple of, and how much of it a known population takes away.
 *
 * <p>Where somebody answered twice, the variance is that of the jackknife that leaves out one
 * respondent with all their answers at a time. It is robust to whatever these have in common, and
 * for respondents with equally many answers it is the estimator of Liang and Zeger (1986,
 * Biometrika 73, 13-22) with the factor G / (G - 1) for G respondents; where some have more it does
 * not fall short as that does (Bell and McCaffrey 2002, Survey Methodology 28, 169-181). It is
 * never taken to be smaller than that of as many people's answers. Where all answers are the same
 * it is not known; they then count as if each respondent always said the same.
 *
 * @param designEffect variance of the mean over that of as many independent answers (Kish 1965,
 *     Survey Sampling, 8.2), at least 1; 1 when nobody answered twice
 * @param respondents how many people answered; as many as answers when nobody answered twice
 * @param freedom degrees of freedom of the variance: one less than the respondents, or than as many
 *     respondents with equally many answers as are worth these, n² over the sum of the squares of
 *     how often each answered (Carter, Schnepel and Steigerwald 2017, Review of Economics and
 *     Statistics 99, 698-709)
 * @param population how many people could have answered; infinite for an open survey
 */
record Sampling(double designEffect, int respondents, int freedom, double population) {

  /** Independent answers of {@code n} people of an unlimited population. */
  static Sampling independent(int n) {
    return new Sampling(1, n, n - 1, Double.POSITIVE_INFINITY);
  }

  /**
   * The same of a closed list of so many people, each of whom could have answered. When all did,
   * nothing is uncertain.
   */
  Sampling of(int people) {
    return new Sampling(designEffect, respondents, freedom, people);
  }

  /**
   * How many independent answers of an unlimited population would tell as much of a share or an
   * NPS; may be infinite. The correction for a closed list is (N - n) / (N - 1), for a variance
   * that is divided by n (Cochran 1977, Sampling Techniques, 3.2). For few respondents it is
   * smaller by the squared ratio of Student's quantiles of n - 1 and of the respondents' degrees of
   * freedom (Korn and Graubard 1998, Survey Methodology 24, 193-201).
   *
   * @param n how many answers there are; not all of one respondent when there are several
   */
  double effective(int n) {
    double size = n / (designEffect * correction(population - 1));
    double ratio = respondents == n ? 1 : Estimates.student(n - 1) / Estimates.student(freedom);
    return size * ratio * ratio;
  }

  /**
   * The same of a mean whose variance has Bessel's correction: that for a closed list is then (N -
   * n) / N (Cochran 1977, 2.6). Few respondents are cared for by Student's interval itself.
   */
  double effectiveOfMean(int n) {
    return n / (designEffect * correction(population));
  }

  /** Whether somebody answered twice. */
  boolean hasRepeats(int n) {
    return respondents < n;
  }

  /**
   * Whether several answers are all, or almost all, one respondent's: they tell little of others.
   */
  boolean isOfOne(int n) {
    return freedom < 1 && n > 1;
  }

  /** Whether these are too few for what rests on Student's distribution. */
  boolean isSmall() {
    return freedom + 1 < Estimates.SMALLEST_FOR_MEAN;
  }

  private double correction(double base) {
    return Double.isInfinite(population)
        ? 1
        : Math.max(0, population - respondents) / Math.max(1, base);
  }
}
