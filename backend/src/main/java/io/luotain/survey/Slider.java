package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * A number picked on a line.
 *
 * @param min left end
 * @param max right end, a whole number of steps away
 * @param step between two numbers that can be picked; at most 10,000 steps in all
 * @param lowLabel what {@code min} means; null for none
 * @param highLabel what {@code max} means; null for none
 */
@TypeAlias("slider")
public record Slider(
    double min,
    double max,
    double step,
    @Nullable LocalizedText lowLabel,
    @Nullable LocalizedText highLabel)
    implements QuestionType {

  private static final BigDecimal MOST_STEPS = BigDecimal.valueOf(10_000);

  /** Whether the finite number is a whole number of steps from {@code min}. */
  public boolean isOnAStep(double number) {
    return fromMin(number).remainder(BigDecimal.valueOf(step)).signum() == 0;
  }

  @Override
  public String kind() {
    return "slider from %s to %s".formatted(plain(min), plain(max));
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    LocalizedText.checkOptional(lowLabel, defaultLocale, errors.at("lowLabel"));
    LocalizedText.checkOptional(highLabel, defaultLocale, errors.at("highLabel"));
    checkNumber(min, errors.at("min"));
    checkNumber(max, errors.at("max"));
    checkNumber(step, errors.at("step"));
    if (min >= max) {
      errors.at("max").add(INVALID, "Give more than `min`.");
    } else if (step <= 0) {
      errors.at("step").add(INVALID, "Give more than 0.");
    } else if (!isOnAStep(max) || hasTooManySteps()) {
      errors
          .at("step")
          .add(INVALID, "Let a whole number of steps, at most 10,000, lead from `min` to `max`.");
    }
  }

  private static void checkNumber(double number, UserErrors at) {
    at.addIf(
        !NumberEntry.isInRange(number) || NumberEntry.decimals(number) > NumberEntry.MAX_DECIMALS,
        INVALID,
        "Give -1,000,000,000 to 1,000,000,000 with at most 6 digits after the point.");
  }

  private boolean hasTooManySteps() {
    return fromMin(max).compareTo(MOST_STEPS.multiply(BigDecimal.valueOf(step))) > 0;
  }

  private BigDecimal fromMin(double number) {
    return BigDecimal.valueOf(number).subtract(BigDecimal.valueOf(min));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
