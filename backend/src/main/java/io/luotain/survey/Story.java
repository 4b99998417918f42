package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * A longer text that its writer tags with feelings.
 *
 * @param maxLength longest text in code points, 1 to 10,000
 * @param feelings 2 to 30, in order
 * @param maxFeelings most feelings for one text, 1 to 30
 */
@TypeAlias("story")
public record Story(int maxLength, List<PlainOption> feelings, int maxFeelings)
    implements QuestionType {

  private static final int MAX_FEELINGS = 30;

  @Override
  public String kind() {
    return "story";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    errors
        .at("maxLength")
        .addIf(maxLength < 1 || maxLength > Text.LONGEST, INVALID, "Give 1 to 10,000.");
    Labelled.check(feelings, 2, MAX_FEELINGS, defaultLocale, errors.at("feelings"));
    errors
        .at("maxFeelings")
        .addIf(maxFeelings < 1 || maxFeelings > MAX_FEELINGS, INVALID, "Give 1 to 30.");
  }
}
