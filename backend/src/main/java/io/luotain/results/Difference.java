package io.luotain.results;

import static java.util.Objects.requireNonNull;

import io.luotain.survey.OptionId;
import io.luotain.survey.QuestionId;
import io.luotain.survey.RowId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By how much a figure differs from what it was before.
 *
 * @param rowId row of the matrix; null for other questions
 * @param optionId the option, for a figure of one option; null for a figure of the whole question
 * @param difference now less before, in the figure's own unit
 */
public record Difference(
    QuestionId questionId,
    @Nullable RowId rowId,
    @Nullable OptionId optionId,
    Figure figure,
    Estimate difference) {

  /** What is measured. */
  public enum Figure {
    NPS,
    MEAN,
    TOP_TWO_BOX,
    SHARE,
    MEAN_RANK,
    MEAN_INTENSITY
  }

  /**
   * Whether the 95 % confidence interval of the difference leaves 0 out; null where there is no
   * interval.
   */
  public @Nullable Boolean significant() {
    var low = difference.low();
    var high = difference.high();
    if (low == null || high == null) {
      return null;
    }
    return low > 0 || high < 0;
  }

  /** For each figure that both have, how it differs, in the order of {@code now}. */
  static List<Difference> between(List<QuestionResults> before, List<QuestionResults> now) {
    var old = Measures.of(before);
    return Measures.of(now).entrySet().stream()
        .filter(each -> old.containsKey(each.getKey()))
        .map(each -> of(each.getKey(), each.getValue(), requireNonNull(old.get(each.getKey()))))
        .toList();
  }

  private static Difference of(Measures.Key key, Estimate now, Estimate before) {
    return new Difference(
        key.questionId(),
        key.rowId(),
        key.optionId(),
        key.figure(),
        Estimates.difference(now, before));
  }
}
