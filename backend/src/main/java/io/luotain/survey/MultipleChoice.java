package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * Some of several options.
 *
 * @param options 2 to 100, in order
 * @param min fewest to choose; an exclusive option may always be chosen alone, and an unanswered
 *     question has none
 * @param max most to choose; null for no limit
 * @param shuffle whether each visitor gets the options in an order of their own
 */
@TypeAlias("multipleChoice")
public record MultipleChoice(List<Option> options, int min, @Nullable Integer max, boolean shuffle)
    implements QuestionType {

  /** Most options to choose, by the limit and by how many there are. */
  public int most() {
    return max == null ? options.size() : max;
  }

  @Override
  public String kind() {
    return "multiple choice";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    Option.check(options, SingleChoice.MAX_OPTIONS, shuffle, defaultLocale, errors.at("options"));
    long together = options.stream().filter(each -> !each.exclusive()).count();
    errors
        .at("min")
        .addIf(
            min < 0 || min > together,
            INVALID,
            "Give 0 up to the number of options that are not exclusive.");
    errors
        .at("max")
        .addIf(
            max != null && (max < 1 || max < min || max > options.size()),
            INVALID,
            "Give at least 1 and `min`, up to the number of options.");
  }
}
