package io.luotain.survey;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a type, by the names of their fields.
 *
 * @param labels single texts
 * @param lists what has ids and labels
 */
record TypeParts(Map<String, LocalizedText> labels, Map<String, List<? extends Labelled>> lists) {

  static final String OPTIONS = "options";
  static final String ROWS = "rows";
  static final String UNIT = "unit";

  static TypeParts of(QuestionType type) {
    return switch (type) {
      case Scale scale -> ends(scale.lowLabel(), scale.highLabel());
      case SingleChoice choice -> list(OPTIONS, choice.options());
      case MultipleChoice choice -> list(OPTIONS, choice.options());
      case Matrix matrix ->
          new TypeParts(Map.of(), Map.of(ROWS, matrix.rows(), OPTIONS, matrix.cell().options()));
      case Ranking ranking -> list(OPTIONS, ranking.options());
      case NumberEntry number ->
          number.unit() == null
              ? new TypeParts(Map.of(), Map.of())
              : new TypeParts(Map.of(UNIT, number.unit()), Map.of());
      case Slider slider -> ends(slider.lowLabel(), slider.highLabel());
      case Emotion emotion -> list(OPTIONS, emotion.options());
      case Story story -> list("feelings", story.feelings());
      case Text _, Email _, DateEntry _, Consent _, Information _ ->
          new TypeParts(Map.of(), Map.of());
    };
  }

  private static TypeParts ends(@Nullable LocalizedText low, @Nullable LocalizedText high) {
    var labels = new TreeMap<String, LocalizedText>();
    if (low != null) {
      labels.put("lowLabel", low);
    }
    if (high != null) {
      labels.put("highLabel", high);
    }
    return new TypeParts(labels, Map.of());
  }

  private static TypeParts list(String name, List<? extends Labelled> list) {
    return new TypeParts(Map.of(), Map.of(name, list));
  }
}
