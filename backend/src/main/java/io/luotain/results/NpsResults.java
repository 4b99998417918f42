package io.luotain.results;

import io.luotain.survey.NpsQuestion;
import io.luotain.survey.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of a question about recommendation (Reichheld 2003).
 *
 * @param nps in points, -100 to 100; null when nobody answered
 * @param mean 0 to 10; null when nobody answered
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
    List<ValueCount> distribution)
    implements QuestionResults {

  private static final int PASSIVE = 7;
  private static final int PROMOTER = 9;

  static NpsResults of(NpsQuestion question, AnswerCounts counts, int asked) {
    int n = counts.n();
    int detractors = counts.between(0, PASSIVE - 1);
    int passives = counts.between(PASSIVE, PROMOTER - 1);
    int promoters = counts.between(PROMOTER, NpsQuestion.MAX);
    return new NpsResults(
        question.id(),
        question.text().text(),
        n,
        asked - n,
        Estimates.nps(promoters, passives, detractors),
        ValueCount.of("9-10", "9–10", promoters, n),
        ValueCount.of("7-8", "7–8", passives, n),
        ValueCount.of("0-6", "0–6", detractors, n),
        Estimates.mean(counts.numbers(0, NpsQuestion.MAX)),
        counts.distribution(0, NpsQuestion.MAX));
  }
}
