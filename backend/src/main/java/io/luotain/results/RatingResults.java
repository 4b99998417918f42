package io.luotain.results;

import io.luotain.survey.QuestionId;
import io.luotain.survey.Rating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of a rating.
 *
 * @param mean 1 to {@code max}; null when nobody answered
 * @param median null when nobody answered
 * @param standardDeviation of the population, estimated; null when fewer than two answered
 */
public record RatingResults(
    QuestionId questionId,
    String text,
    int n,
    int missing,
    int max,
    @Nullable Estimate mean,
    @Nullable Estimate median,
    @Nullable Double standardDeviation,
    List<ValueCount> distribution)
    implements QuestionResults {

  static RatingResults of(Asked asked, int max) {
    var counts = asked.counts();
    var spread = counts.spread(Rating.MIN, max);
    return new RatingResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        max,
        Estimates.mean(spread, Rating.MIN, max),
        Spread.medianOf(spread),
        Spread.deviation(spread),
        counts.distribution(Rating.MIN, max));
  }
}
