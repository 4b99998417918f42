package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One option of a choice or a ranking.
 *
 * @param freeText whether choosing it asks for a text, as "other" does
 * @param exclusive in a multiple choice, whether it is chosen alone or not at all
 * @param fixed whether it keeps its position when the options are shuffled
 * @param visibleIf condition under which it is offered; null for always
 */
public record Option(
    OptionId id,
    LocalizedText label,
    boolean freeText,
    boolean exclusive,
    boolean fixed,
    @Nullable String visibleIf)
    implements Labelled {

  /** Longest text for an option with {@code freeText}, in code points. */
  public static final int MAX_FREE_TEXT = 500;

  static void check(
      List<Option> options, int max, boolean shuffle, String defaultLocale, UserErrors errors) {
    Labelled.check(options, 2, max, defaultLocale, errors);
    int freeTexts = 0;
    for (int i = 0; i < options.size(); i++) {
      var option = options.get(i);
      errors
          .at(i, "freeText")
          .addIf(
              option.freeText && ++freeTexts > 1,
              DUPLICATE,
              "Let at most one option ask for a text.");
      errors
          .at(i, "fixed")
          .addIf(
              option.fixed && !shuffle,
              INVALID,
              "Without `shuffle` every option keeps its position; leave `fixed` out.");
    }
  }

  static void refuseExclusive(List<Option> options, UserErrors errors) {
    for (int i = 0; i < options.size(); i++) {
      errors
          .at(i, "exclusive")
          .addIf(
              options.get(i).exclusive,
              INVALID,
              "Only options of a multiple choice can be exclusive; leave it out.");
    }
  }

  static void refuseConditions(List<Option> options, UserErrors errors) {
    for (int i = 0; i < options.size(); i++) {
      errors
          .at(i, "visibleIf")
          .addIf(
              options.get(i).visibleIf != null,
              INVALID,
              "A ranking always has all of its options; leave it out.");
    }
  }

  static void refuseFreeText(List<Option> options, UserErrors errors) {
    for (int i = 0; i < options.size(); i++) {
      errors
          .at(i, "freeText")
          .addIf(options.get(i).freeText, INVALID, "A ranking takes no texts; leave it out.");
    }
  }
}
