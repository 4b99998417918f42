package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import java.util.HashSet;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * One of several options.
 *
 * @param options 2 to 100, in order
 */
@TypeAlias("singleChoice")
public record SingleChoiceQuestion(
    QuestionId id, LocalizedText text, boolean required, List<Option> options) implements Question {

  @Override
  public String kind() {
    return "single choice";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    var list = errors.at("options");
    list.addIf(options.size() < 2 || options.size() > 100, INVALID, "Give 2 to 100 options.");
    var seen = new HashSet<OptionId>();
    for (int i = 0; i < options.size(); i++) {
      var option = options.get(i);
      list.at(i, "id")
          .addIf(
              !QuestionId.FORM.matcher(option.id().value()).matches(),
              INVALID,
              SurveyContent.ID_FORM);
      list.at(i, "id").addIf(!seen.add(option.id()), DUPLICATE, "Give each option its own id.");
      option.label().check(defaultLocale, list.at(i, "label"));
    }
  }
}
