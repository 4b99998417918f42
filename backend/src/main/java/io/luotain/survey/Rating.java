package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * A rating.
 *
 * @param max the best rating, 3 to 10, for smileys 3 to 5; 1 is the worst
 */
@TypeAlias("rating")
public record Rating(
    int max, RatingStyle style, @Nullable LocalizedText lowLabel, @Nullable LocalizedText highLabel)
    implements Scale {

  public static final int MIN = 1;
  private static final int MOST_SMILEYS = 5;

  @Override
  public int min() {
    return MIN;
  }

  @Override
  public String kind() {
    return "rating of 1 to " + max;
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    Scale.super.check(defaultLocale, errors);
    if (style == RatingStyle.SMILEYS) {
      errors
          .at("max")
          .addIf(max < 3 || max > MOST_SMILEYS, INVALID, "Give 3 to 5, or choose another style.");
    } else {
      errors.at("max").addIf(max < 3 || max > 10, INVALID, "Give 3 to 10.");
    }
  }
}
