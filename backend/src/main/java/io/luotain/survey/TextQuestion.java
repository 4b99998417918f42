package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import org.springframework.data.annotation.TypeAlias;

/**
 * Free text.
 *
 * @param maxLength longest answer in code points, 1 to 10,000
 */
@TypeAlias("text")
public record TextQuestion(QuestionId id, LocalizedText text, boolean required, int maxLength)
    implements Question {

  @Override
  public String kind() {
    return "text";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    errors.at("maxLength").addIf(maxLength < 1 || maxLength > 10_000, INVALID, "Give 1 to 10,000.");
  }
}
