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
    var detractors = counts.range(Nps.MIN, PASSIVE - 1);
    var passives = counts.range(PASSIVE, PROMOTER - 1);
    var promoters = counts.range(PROMOTER, Nps.MAX);
    return new NpsResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        Estimates.nps(
            promoters.count(),
            passives.count(),
            detractors.count(),
            counts.sampling(value -> score(Integer.parseInt(value)))),
        promoters,
        passives,
        detractors,
        Estimates.mean(spread, Nps.MIN, Nps.MAX),
        Spread.medianOf(spread),
        Spread.deviation(spread),
        counts.distribution(Nps.MIN, Nps.MAX));
  }

  /** 1 for a promoter, -1 for a detractor, 0 for others. */
  static int score(int answer) {
    return answer >= PROMOTER ? 1 : answer < PASSIVE ? -1 : 0;
  }
}
