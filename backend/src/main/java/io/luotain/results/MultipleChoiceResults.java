package io.luotain.results;

import io.luotain.survey.Option;
import io.luotain.survey.QuestionId;
import java.util.List;

/**
 * Results of a multiple choice.
 *
 * @param distribution every option that was ever offered; the shares add up to more than 1 when
 *     people chose several
 */
public record MultipleChoiceResults(
    QuestionId questionId, String text, int n, int missing, List<ValueCount> distribution)
    implements QuestionResults {

  static MultipleChoiceResults of(Asked asked, List<Option> everOffered) {
    return new MultipleChoiceResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        asked.counts().distribution(everOffered));
  }
}
