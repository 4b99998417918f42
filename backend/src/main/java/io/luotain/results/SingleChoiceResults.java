package io.luotain.results;

import io.luotain.survey.Option;
import io.luotain.survey.QuestionId;
import java.util.List;

/** Results of a single choice; the distribution has every option that was ever offered. */
public record SingleChoiceResults(
    QuestionId questionId, String text, int n, int missing, List<ValueCount> distribution)
    implements QuestionResults {

  static SingleChoiceResults of(Asked asked, List<Option> everOffered) {
    return new SingleChoiceResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        asked.counts().distribution(everOffered));
  }
}
