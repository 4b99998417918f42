package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * A number that is typed.
 *
 * @param min smallest; null for -1,000,000,000
 * @param max largest; null for 1,000,000,000
 * @param decimals most digits after the point, 0 to 6
 * @param unit what is shown behind it; null for none
 */
@TypeAlias("number")
public record NumberEntry(
    @Nullable Double min, @Nullable Double max, int decimals, @Nullable LocalizedText unit)
    implements QuestionType {

  static final int MAX_DECIMALS = 6;
  private static final double LARGEST = 1e9;

  public double smallest() {
    return min == null ? -LARGEST : min;
  }

  public double largest() {
    return max == null ? LARGEST : max;
  }

  /** Whether the finite number has no more digits after the point than are allowed. */
  public boolean hasFewDecimals(double number) {
    return decimals(number) <= decimals;
  }

  @Override
  public String kind() {
    return "number";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    errors
        .at("decimals")
        .addIf(decimals < 0 || decimals > MAX_DECIMALS, INVALID, "Give 0 to 6 decimals.");
    checkBound(min, errors.at("min"));
    checkBound(max, errors.at("max"));
    errors.at("max").addIf(smallest() > largest(), INVALID, "Give at least `min`.");
    LocalizedText.checkOptional(unit, defaultLocale, errors.at("unit"));
  }

  private void checkBound(@Nullable Double bound, UserErrors at) {
    at.addIf(
        bound != null && (!isInRange(bound) || !hasFewDecimals(bound)),
        INVALID,
        "Give -1,000,000,000 to 1,000,000,000, with no more digits after the point than"
            + " `decimals` allows.");
  }

  static boolean isInRange(double number) {
    return Math.abs(number) <= LARGEST;
  }

  static int decimals(double number) {
    return Math.max(0, BigDecimal.valueOf(number).stripTrailingZeros().scale());
  }
}
