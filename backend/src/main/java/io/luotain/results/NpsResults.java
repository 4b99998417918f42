package io.luotain.results;

import io.luotain.survey.Nps;
import io.luotain.survey.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of a question about recommendation (Reichheld 2003).
 *
 * @param nps in points, -100 to 100; null when nobody answered
 * @param mean 0 to 10; null when nobody answered
 * @param median null when nobody answered
 * @param standardDeviation of the population, estimated; null when fewer than two answered
 */
public record NpsResults(
    QuestionId questionId,
    String text,
    int n,
    int missing,
    @Nullable Estimate nps,
    ValueCount promoters,
    ValueCount passives,
    ValueCount detractors,
    @Nullable Estimate mean,
    @Nullable Estimate median,
    @Nullable Double standardDeviation,
    List<ValueCount> distribution)
    implements QuestionResults {

  private static final int PASSIVE = 7;
  private static final int PROMOTER = 9;

  static NpsResults of(Asked asked) {
    var counts = asked.counts();
    var spread = counts.spread(Nps.MIN, Nps.MAX);
    int n = counts.n();
    int detractors = counts.between(Nps.MIN, PASSIVE - 1);
    int passives = counts.between(PASSIVE, PROMOTER - 1);
    int promoters = counts.between(PROMOTER, Nps.MAX);
    return new NpsResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        Estimates.nps(promoters, passives, detractors),
        ValueCount.of("9-10", "9–10", promoters, n),
        ValueCount.of("7-8", "7–8", passives, n),
        ValueCount.of("0-6", "0–6", detractors, n),
        Estimates.mean(spread, Nps.MIN, Nps.MAX),
        Spread.medianOf(spread),
        Spread.deviation(spread),
        counts.distribution(Nps.MIN, Nps.MAX));
  }
}
