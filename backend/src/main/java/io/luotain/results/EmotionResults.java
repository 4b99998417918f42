package io.luotain.results;

import io.luotain.survey.EmotionOption;
import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;
import java.util.List;
import java.util.SortedMap;
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
    return asked.counts().spread(all, value -> strength(value, all));
  }

  /** How an option and an intensity are counted together. */
  static String value(OptionId option, int intensity) {
    return option.value() + '/' + intensity;
  }

  /** The intensity in such a value, if it is among these; else not a number. */
  static double strength(String value, SortedMap<Integer, Integer> intensities) {
    int intensity = Integer.parseInt(value, value.indexOf('/') + 1, value.length(), 10);
    return intensities.containsKey(intensity) ? intensity : Double.NaN;
  }

  /** The same of one option; not a number for others. */
  static double strength(String value, String option, SortedMap<Integer, Integer> intensities) {
    return option(value).equals(option) ? strength(value, intensities) : Double.NaN;
  }

  /** The option of such a value, or of an option's id alone. */
  static String option(String value) {
    int slash = value.indexOf('/');
    return slash < 0 ? value : value.substring(0, slash);
  }
}
