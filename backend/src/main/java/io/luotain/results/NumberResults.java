package io.luotain.results;

import io.luotain.survey.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * Results of a number or a slider; everything is null when nobody answered.
 *
 * @param min the smallest that was given
 * @param median the middle one, or the mean of the two in the middle
 * @param max the largest that was given
 */
public record NumberResults(
    QuestionId questionId,
    String text,
    int n,
    int missing,
    @Nullable Estimate mean,
    @Nullable Double min,
    @Nullable Double median,
    @Nullable Double max)
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
        spread == null ? null : spread.min(),
        spread == null ? null : spread.median(),
        spread == null ? null : spread.max());
  }
}
