package io.luotain.results;

import io.luotain.survey.Csat;
import io.luotain.survey.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of a question about satisfaction.
 *
 * @param topTwoBox those who said 4 or 5
 * @param mean 1 to 5; null when nobody answered
 * @param median null when nobody answered
 * @param standardDeviation of the population, estimated; null when fewer than two answered
 */
public record CsatResults(
    QuestionId questionId,
    String text,
    int n,
    int missing,
    ValueCount topTwoBox,
    @Nullable Estimate mean,
    @Nullable Estimate median,
    @Nullable Double standardDeviation,
    List<ValueCount> distribution)
    implements QuestionResults {

  static CsatResults of(Asked asked) {
    var counts = asked.counts();
    var spread = counts.spread(Csat.MIN, Csat.MAX);
    return new CsatResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        counts.range(Csat.MAX - 1, Csat.MAX),
        Estimates.mean(spread, Csat.MIN, Csat.MAX),
        Spread.medianOf(spread),
        Spread.deviation(spread),
        counts.distribution(Csat.MIN, Csat.MAX));
  }
}
