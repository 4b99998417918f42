package io.luotain.respondent;

import java.beans.ConstructorProperties;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value as a caller gives it; exactly one component is there. */
public record AttributeValueInput(
    @Nullable String text,
    @Nullable Double number,
    @Nullable Boolean yes,
    @Nullable LocalDate date,
    @Nullable String option) {

  /** The schema says {@code boolean}, which cannot be a name in Java. */
  @ConstructorProperties({"text", "number", "boolean", "date", "option"})
  public AttributeValueInput {}

  AttributeValue value() {
    if (text != null) {
      return new TextValue(text);
    }
    if (number != null) {
      return new NumberValue(number);
    }
    if (yes != null) {
      return new BooleanValue(yes);
    }
    return date == null ? new OptionValue(Objects.requireNonNull(option)) : new DateValue(date);
  }
}
