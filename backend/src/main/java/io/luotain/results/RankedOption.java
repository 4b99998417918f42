package io.luotain.results;

import io.luotain.survey.Option;
import io.luotain.survey.OptionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one option was ranked.
 *
 * @param n how many ranked it
 * @param meanRank 1 is best; null when nobody ranked it
 * @param first those who put it first
 * @param distribution how many gave each rank
 */
public record RankedOption(
    OptionId optionId,
    String label,
    int n,
    @Nullable Estimate meanRank,
    ValueCount first,
    List<ValueCount> distribution) {

  static RankedOption of(Option option, AnswerCounts ranks, int worst) {
    return new RankedOption(
        option.id(),
        option.label().text(),
        ranks.n(),
        Estimates.mean(ranks.spread(1, worst), 1, worst),
        ranks.value("1", "1"),
        ranks.distribution(1, worst));
  }
}
