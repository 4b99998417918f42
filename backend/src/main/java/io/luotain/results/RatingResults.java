package io.luotain.results;

import io.luotain.survey.QuestionId;
import io.luotain.survey.RatingQuestion;
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

  static RatingResults of(RatingQuestion question, AnswerCounts counts, int asked) {
    return new RatingResults(
        question.id(),
        question.text().text(),
        counts.n(),
        asked - counts.n(),
        question.max(),
        Estimates.mean(counts.numbers(1, question.max())),
        counts.distribution(1, question.max()));
  }
}
