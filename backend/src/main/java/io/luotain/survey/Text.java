package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import org.springframework.data.annotation.TypeAlias;

/**
 * Free text.
 *
 * @param maxLength longest answer in code points, 1 to 10,000
 * @param multiline whether it may have several lines
 */
@TypeAlias("text")
public record Text(int maxLength, boolean multiline) implements QuestionType {

  static final int LONGEST = 10_000;

  @Override
  public String kind() {
    return "text";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    errors
        .at("maxLength")
        .addIf(maxLength < 1 || maxLength > LONGEST, INVALID, "Give 1 to 10,000.");
  }
}
