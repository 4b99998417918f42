package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * A rating.
 *
 * @param max the best rating, 3 to 10; 1 is the worst
 */
@TypeAlias("rating")
public record RatingQuestion(
    QuestionId id,
    LocalizedText text,
    boolean required,
    int max,
    @Nullable LocalizedText lowLabel,
    @Nullable LocalizedText highLabel)
    implements Question {

  @Override
  public String kind() {
    return "rating of 1 to " + max;
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    errors.at("max").addIf(max < 3 || max > 10, INVALID, "Give 3 to 10.");
    Labels.check(lowLabel, highLabel, defaultLocale, errors);
  }
}
