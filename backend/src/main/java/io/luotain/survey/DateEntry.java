package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * A calendar day.
 *
 * @param min first; null for 0001-01-01
 * @param max last; null for 9999-12-31
 */
@TypeAlias("date")
public record DateEntry(@Nullable LocalDate min, @Nullable LocalDate max) implements QuestionType {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  public LocalDate first() {
    return min == null ? FIRST : min;
  }

  public LocalDate last() {
    return max == null ? LAST : max;
  }

  @Override
  public String kind() {
    return "date";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    errors.at("min").addIf(isOutside(first()), INVALID, "Give a day of the years 1 to 9999.");
    errors.at("max").addIf(isOutside(last()), INVALID, "Give a day of the years 1 to 9999.");
    errors.at("max").addIf(first().isAfter(last()), INVALID, "Give `min` or a later day.");
  }

  private static boolean isOutside(LocalDate day) {
    return day.isBefore(FIRST) || day.isAfter(LAST);
  }
}
