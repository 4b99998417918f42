package io.luotain.results;

import io.luotain.survey.EmotionOption;
import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;
import java.util.List;

/**
 * Results of a question about emotion.
 *
 * @param options every option that was ever offered
 */
public record EmotionResults(
    QuestionId questionId, String text, int n, int missing, List<EmotionCount> options)
    implements QuestionResults {

  static EmotionResults of(Asked asked, List<EmotionOption> everOffered, int maxIntensity) {
    return new EmotionResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        everOffered.stream()
            .map(each -> EmotionCount.of(each, asked.counts(), maxIntensity))
            .toList());
  }

  /** How an option and an intensity are counted together. */
  static String value(OptionId option, int intensity) {
    return option.value() + '/' + intensity;
  }
}
