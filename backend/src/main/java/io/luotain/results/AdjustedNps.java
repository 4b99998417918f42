package io.luotain.results;

/**
 * A Net Promoter Score, -1 to 1, drawn to the middle by three added answers: 3/4 promoters, 3/2
 * passives and 3/4 detractors (Rocks 2016, The American Statistician 70, 365-372).
 *
 * @param variance of the score
 */
record AdjustedNps(double score, double variance) {

  private static final double ADDED = 3;
  private static final double OF_EITHER_END = 0.75;

  /**
   * Of so many promoters and detractors among {@code n}.
   *
   * @param size how many independent answers these are worth
   */
  static AdjustedNps of(int promoters, int detractors, int n, double size) {
    double up = (promoters * (size / n) + OF_EITHER_END) / (size + ADDED);
    double down = (detractors * (size / n) + OF_EITHER_END) / (size + ADDED);
    double score = up - down;
    return new AdjustedNps(score, (up + down - score * score) / (size + ADDED));
  }
}
