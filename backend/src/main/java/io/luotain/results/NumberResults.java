package io.luotain.results;

import io.luotain.survey.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of a number or a slider; everything is null or empty when nobody answered.
 *
 * @param standardDeviation of the population, estimated; null when fewer than two answered
 * @param min the smallest that was given
 * @param median the middle one, or the mean of the two in the middle
 * @param max the largest that was given
 * @param quantiles those of 10, 25, 50, 75 and 90 %
 */
public record NumberResults(
    QuestionId questionId,
    String text,
    int n,
    int missing,
    @Nullable Estimate mean,
    @Nullable Double standardDeviation,
    @Nullable Double min,
    @Nullable Estimate median,
    @Nullable Double max,
    List<Quantile> quantiles)
    implements QuestionResults {

  static NumberResults of(Asked asked) {
    return of(asked, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Of a slider, whose mean lies on it. */
  static NumberResults of(Asked asked, double least, double most) {
    var spread = asked.counts().spread();
    return new NumberResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        Estimates.mean(spread, least, most),
        Spread.deviation(spread),
        spread == null ? null : spread.min(),
        Spread.medianOf(spread),
        spread == null ? null : spread.max(),
        spread == null ? List.of() : Quantile.of(spread.quantiles()));
  }
}
