package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;
import io.luotain.survey.RowId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By how much a figure differs from that of other people: of those before, or of the rest.
 *
 * @param rowId row of the matrix; null for other questions
 * @param optionId the option, for a figure of one option; null for a figure of the whole question
 * @param difference this less the other, in the figure's own unit; its interval is not adjusted
 * @param pValue null where there is no interval
 * @param adjustedPValue adjusted for all differences of the question in one breakdown, trend or
 *     comparison; null where {@code pValue} is
 */
public record Difference(
    QuestionId questionId,
    @Nullable RowId rowId,
    @Nullable OptionId optionId,
    Figure figure,
    Estimate difference,
    @Nullable Double pValue,
    @Nullable Double adjustedPValue) {

  private static final double LEVEL = 0.05;

  /** What is measured. */
  public enum Figure {
    NPS,
    MEAN,
    TOP_TWO_BOX,
    SHARE,
    MEAN_RANK,
    MEAN_INTENSITY
  }

  /** Whether the adjusted p-value is at most 5 %; null where there is none. */
  public @Nullable Boolean significant() {
    return adjustedPValue == null ? null : adjustedPValue <= LEVEL;
  }

  /** For each figure that both have, how it differs, in the order of {@code these}. */
  static List<Difference> between(List<QuestionResults> these, List<QuestionResults> others) {
    return between(these, others, Map.of());
  }

  /**
   * The same.
   *
   * @param dependences of figures where a respondent answered several times
   */
  static List<Difference> between(
      List<QuestionResults> these,
      List<QuestionResults> others,
      Map<Measures.Key, Dependence> dependences) {
    return between(Measures.of(these), Measures.of(others), dependences);
  }

  /** How each figure of a group differs from that of all who are not in it. */
  static List<Difference> fromRest(
      List<QuestionResults> group,
      List<QuestionResults> all,
      Map<Measures.Key, Dependence> dependences) {
    var part = Measures.of(group);
    var rest = Measures.of(all);
    rest.keySet().retainAll(part.keySet());
    rest.replaceAll((key, measure) -> measure.minus(requireNonNull(part.get(key))));
    return between(part, rest, dependences);
  }

  private static List<Difference> between(
      SequencedMap<Measures.Key, Measure> these,
      SequencedMap<Measures.Key, Measure> others,
      Map<Measures.Key, Dependence> dependences) {
    return these.entrySet().stream()
        .flatMap(
            each -> {
              var other = others.get(each.getKey());
              var dependence = dependences.get(each.getKey());
              var contrast = other == null ? null : contrast(each.getValue(), other, dependence);
              return contrast == null ? Stream.of() : Stream.of(of(each.getKey(), contrast));
            })
        .toList();
  }

  private static @Nullable Contrast contrast(
      Measure one, Measure other, @Nullable Dependence dependence) {
    return dependence == null ? one.against(other) : one.against(other, dependence);
  }

  private static Difference of(Measures.Key key, Contrast contrast) {
    return new Difference(
        key.questionId(),
        key.rowId(),
        key.optionId(),
        key.figure(),
        new Estimate(contrast.value(), contrast.low(), contrast.high()),
        contrast.pValue(),
        contrast.pValue());
  }

  /**
   * Adjusts the p-values of the lists of one breakdown, trend or comparison: a table is made by
   * each question.
   */
  static List<List<Difference>> adjusted(List<List<Difference>> lists) {
    var tables =
        lists.stream()
            .flatMap(List::stream)
            .filter(each -> each.pValue != null)
            .collect(groupingBy(Difference::questionId));
    var adjusted = new IdentityHashMap<Difference, Difference>();
    for (var table : tables.values()) {
      var pValues = table.stream().mapToDouble(each -> requireNonNull(each.pValue)).toArray();
      var better = Contrasts.adjusted(pValues);
      for (int i = 0; i < better.length; i++) {
        adjusted.put(table.get(i), table.get(i).withAdjusted(better[i]));
      }
    }
    var all = new ArrayList<List<Difference>>();
    for (var list : lists) {
      all.add(list.stream().map(each -> adjusted.getOrDefault(each, each)).toList());
    }
    return List.copyOf(all);
  }

  private Difference withAdjusted(double value) {
    return new Difference(questionId, rowId, optionId, figure, difference, pValue, value);
  }
}
