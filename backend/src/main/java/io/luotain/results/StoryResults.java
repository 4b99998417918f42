package io.luotain.results;

import io.luotain.survey.PlainOption;
import io.luotain.survey.QuestionId;
import java.util.List;

/**
 * Results of a question that asks for a story.
 *
 * @param feelings every feeling that was ever offered; one story may have several
 */
public record StoryResults(
    QuestionId questionId, String text, int n, int missing, List<ValueCount> feelings)
    implements QuestionResults {

  static StoryResults of(Asked asked, List<PlainOption> everOffered) {
    return new StoryResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        asked.counts().distribution(everOffered));
  }
}
