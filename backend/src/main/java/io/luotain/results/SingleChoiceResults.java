package io.luotain.results;

import io.luotain.survey.Option;
import io.luotain.survey.QuestionId;
import io.luotain.survey.SingleChoiceQuestion;
import java.util.List;

/** Results of a choice; the distribution has every option that was ever offered. */
public record SingleChoiceResults(
    QuestionId questionId, String text, int n, int missing, List<ValueCount> distribution)
    implements QuestionResults {

  static SingleChoiceResults of(
      SingleChoiceQuestion question, List<Option> everOffered, AnswerCounts counts, int asked) {
    int n = counts.n();
    return new SingleChoiceResults(
        question.id(),
        question.text().text(),
        n,
        asked - n,
        everOffered.stream().map(option -> count(option, counts, n)).toList());
  }

  private static ValueCount count(Option option, AnswerCounts counts, int n) {
    var id = option.id().value();
    return ValueCount.of(id, option.label().text(), counts.of(id), n);
  }
}
