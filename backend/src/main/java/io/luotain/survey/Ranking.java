package io.luotain.survey;

import io.luotain.platform.UserErrors;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * All options, best first.
 *
 * @param options 2 to 20, in order
 * @param shuffle whether each visitor gets them in an order of their own
 */
@TypeAlias("ranking")
public record Ranking(List<Option> options, boolean shuffle) implements QuestionType {

  private static final int MAX_OPTIONS = 20;

  /** A rank means something only among as many options. */
  @Override
  public String kind() {
    return "ranking of %d options".formatted(options.size());
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    Option.check(options, MAX_OPTIONS, shuffle, defaultLocale, errors.at("options"));
    Option.refuseExclusive(options, errors.at("options"));
    Option.refuseFreeText(options, errors.at("options"));
    Option.refuseConditions(options, errors.at("options"));
  }
}
