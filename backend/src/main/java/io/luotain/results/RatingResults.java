package io.luotain.results;

import io.luotain.survey.QuestionId;
import io.luotain.survey.Rating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of a rating.
 *
 * @param mean 1 to {@code max}; null when nobody answered
 */
public record RatingResults(
    QuestionId questionId,
    String text,
    int n,
    int missing,
    int max,
    @Nullable Estimate mean,
    List<ValueCount> distribution)
    implements QuestionResults {

  static RatingResults of(Asked asked, int max) {
    var counts = asked.counts();
    return new RatingResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        max,
        Estimates.mean(counts.numbers(Rating.MIN, max)),
        counts.distribution(Rating.MIN, max));
  }
}
