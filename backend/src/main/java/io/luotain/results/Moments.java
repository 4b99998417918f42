package io.luotain.results;

/**
 * How many numbers there are, their mean, and the sum of their squared distances from it.
 *
 * <p>Sets are joined and taken apart as Chan, Golub and LeVeque (1983, The American Statistician
 * 37, 242-247) do, without cancellation of large sums.
 */
record Moments(int n, double mean, double squares) {

  static final Moments NONE = new Moments(0, 0, 0);

  /** Those that are left when {@code part} is taken from these. */
  Moments minus(Moments part) {
    int left = n - part.n;
    if (left <= 0) {
      return NONE;
    }
    double away = (n * mean - part.n * part.mean) / left;
    double between = (double) left * part.n / n * (part.mean - away) * (part.mean - away);
    return new Moments(left, away, Math.max(0, squares - part.squares - between));
  }

  /** Of the population, by Bessel's correction; not a number below two numbers. */
  double variance() {
    return n < 2 ? Double.NaN : squares / (n - 1);
  }
}
