package io.luotain.survey;

import io.luotain.platform.UserErrors;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * One of several options.
 *
 * @param options 2 to 100, in order
 * @param shuffle whether each visitor gets them in an order of their own
 */
@TypeAlias("singleChoice")
public record SingleChoice(List<Option> options, ChoiceDisplay display, boolean shuffle)
    implements QuestionType {

  static final int MAX_OPTIONS = 100;

  @Override
  public String kind() {
    return "single choice";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    Option.check(options, MAX_OPTIONS, shuffle, defaultLocale, errors.at("options"));
    Option.refuseExclusive(options, errors.at("options"));
  }
}
