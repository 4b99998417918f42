package io.luotain.results;

import io.luotain.survey.BasicEmotion;
import io.luotain.survey.EmotionOption;
import io.luotain.survey.OptionId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many chose one emotion, and how strong it was.
 *
 * @param emotion which basic emotion it is; null for none
 * @param share of those who answered; null when nobody did
 * @param intensities how many of those who chose it gave each intensity
 * @param meanIntensity among those who chose it; null when nobody did
 */
public record EmotionCount(
    OptionId optionId,
    String label,
    @Nullable BasicEmotion emotion,
    int count,
    @Nullable Estimate share,
    List<ValueCount> intensities,
    @Nullable Estimate meanIntensity) {

  static EmotionCount of(EmotionOption option, AnswerCounts counts, int maxIntensity) {
    var id = option.id().value();
    var intensities = new TreeMap<Integer, Integer>();
    for (int intensity = 1; intensity <= maxIntensity; intensity++) {
      intensities.put(intensity, counts.of(EmotionResults.value(option.id(), intensity)));
    }
    int count = intensities.values().stream().mapToInt(Integer::intValue).sum();
    return new EmotionCount(
        option.id(),
        option.label().text(),
        option.emotion(),
        count,
        counts.share(count, value -> EmotionResults.option(value).equals(id)),
        intensities.entrySet().stream()
            .map(each -> intensity(each.getKey(), each.getValue(), counts, option, intensities))
            .toList(),
        Estimates.mean(
            counts.spread(intensities, value -> EmotionResults.strength(value, id, intensities)),
            1,
            maxIntensity));
  }

  private static ValueCount intensity(
      int intensity,
      int count,
      AnswerCounts counts,
      EmotionOption option,
      SortedMap<Integer, Integer> all) {
    var id = option.id().value();
    int of = all.values().stream().mapToInt(Integer::intValue).sum();
    return new ValueCount(
        "" + intensity,
        "" + intensity,
        count,
        counts.share(
            count,
            of,
            value -> {
              double strength = EmotionResults.strength(value, id, all);
              return Double.isNaN(strength) ? strength : strength == intensity ? 1 : 0;
            }));
  }
}
