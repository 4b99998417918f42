package io.luotain.results;

import io.luotain.survey.Ces;
import io.luotain.survey.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of a question about ease.
 *
 * @param mean 1 to 7, the Customer Effort Score 2.0; null when nobody answered
 */
public record CesResults(
    QuestionId questionId,
    String text,
    int n,
    int missing,
    @Nullable Estimate mean,
    List<ValueCount> distribution)
    implements QuestionResults {

  static CesResults of(Asked asked) {
    var counts = asked.counts();
    return new CesResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        Estimates.mean(counts.numbers(Ces.MIN, Ces.MAX)),
        counts.distribution(Ces.MIN, Ces.MAX));
  }
}
