package io.luotain.results;

import io.luotain.survey.Ces;
import io.luotain.survey.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of a question about ease.
 *
 * @param mean 1 to 7, the Customer Effort Score 2.0; null when nobody answered
 * @param median null when nobody answered
 * @param standardDeviation of the population, estimated; null when fewer than two answered
 */
public record CesResults(
    QuestionId questionId,
    String text,
    int n,
    int missing,
    @Nullable Estimate mean,
    @Nullable Estimate median,
    @Nullable Double standardDeviation,
    List<ValueCount> distribution)
    implements QuestionResults {

  static CesResults of(Asked asked) {
    var counts = asked.counts();
    var spread = counts.spread(Ces.MIN, Ces.MAX);
    return new CesResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        Estimates.mean(spread, Ces.MIN, Ces.MAX),
        Spread.medianOf(spread),
        Spread.deviation(spread),
        counts.distribution(Ces.MIN, Ces.MAX));
  }
}
