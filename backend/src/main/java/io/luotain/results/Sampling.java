package io.luotain.results;

/**
 * How far answers are from independent draws out of an unlimited population: what the variance of
 * their mean is a multiple of, and how much of it a known population takes away.
 *
 * @param designEffect variance of the mean over that of as many independent answers (Kish 1965,
 *     Survey Sampling, 8.2); 1 when nobody answered twice
 * @param respondents how many people answered; as many as answers when nobody answered twice
 * @param population how many people could have answered; infinite for an open survey
 */
record Sampling(double designEffect, int respondents, double population) {

  /** Independent answers of {@code n} people of an unlimited population. */
  static Sampling independent(int n) {
    return new Sampling(1, n, Double.POSITIVE_INFINITY);
  }

  /**
   * Answers of which several may be one respondent's: the variance of their mean is the one that is
   * robust to whatever these have in common (Liang and Zeger 1986, Biometrika 73, 13-22), with the
   * factor G / (G - 1) for G respondents. An unlimited population.
   *
   * @param answers what the mean is of: 0 or 1 for a share, 1, 0 or -1 for an NPS
   * @param respondents whose each answer is, 0 to G - 1, none left out
   */
  static Sampling clustered(double[] answers, int[] respondents) {
    int n = answers.length;
    var spread = Spread.of(answers.clone());
    if (spread == null) {
      return independent(0);
    }
    int people = 0;
    for (int respondent : respondents) {
      people = Math.max(people, respondent + 1);
    }
    var sums = new double[people];
    for (int i = 0; i < n; i++) {
      sums[respondents[i]] += answers[i] - spread.mean();
    }
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    double independent = spread.moments().variance() / n;
    double robust = people / (people - 1.0) * squares / n / n;
    boolean unknown = people < 2 || independent == 0;
    return new Sampling(unknown ? 1 : robust / independent, people, Double.POSITIVE_INFINITY);
  }

  /**
   * The same of a closed list of so many people, each of whom could have answered. The correction
   * is (N - n) / (N - 1) (Cochran 1977, Sampling Techniques, 2.6): when all answered, nothing is
   * uncertain.
   */
  Sampling of(int people) {
    return new Sampling(designEffect, respondents, people);
  }

  /**
   * How many independent answers of an unlimited population would tell as much; may be infinite.
   */
  double effective(int n) {
    return n / (designEffect * correction());
  }

  private double correction() {
    return Double.isInfinite(population)
        ? 1
        : Math.max(0, population - respondents) / Math.max(1, population - 1);
  }
}
