package io.luotain.results;

import io.luotain.survey.EmotionOption;
import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Results of a question about emotion.
 *
 * @param meanIntensity 1 is the weakest, whichever emotion it was; null when nobody answered
 * @param options every option that was ever offered
 */
public record EmotionResults(
    QuestionId questionId,
    String text,
    int n,
    int missing,
    @Nullable Estimate meanIntensity,
    List<EmotionCount> options)
    implements QuestionResults {

  static EmotionResults of(Asked asked, List<EmotionOption> everOffered, int maxIntensity) {
    return new EmotionResults(
        asked.id(),
        asked.text(),
        asked.n(),
        asked.missing(),
        Estimates.mean(intensities(asked, everOffered, maxIntensity), 1, maxIntensity),
        everOffered.stream()
            .map(each -> EmotionCount.of(each, asked.counts(), maxIntensity))
            .toList());
  }

  private static @Nullable Spread intensities(
      Asked asked, List<EmotionOption> everOffered, int maxIntensity) {
    var all = new TreeMap<Integer, Integer>();
    for (var option : everOffered) {
      for (int intensity = 1; intensity <= maxIntensity; intensity++) {
        all.merge(intensity, asked.counts().of(value(option.id(), intensity)), Integer::sum);
      }
    }
    return Spread.of(all);
  }

  /** How an option and an intensity are counted together. */
  static String value(OptionId option, int intensity) {
    return option.value() + '/' + intensity;
  }

  /** The option of such a value, or of an option's id alone. */
  static String option(String value) {
    int slash = value.indexOf('/');
    return slash < 0 ? value : value.substring(0, slash);
  }
}
