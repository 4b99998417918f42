package io.luotain.respondent;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of values an attribute has; it never changes. */
public enum AttributeType {
  TEXT("a text"),
  CHOICE("the id of an option"),
  NUMBER("a number"),
  BOOLEAN("true or false"),
  DATE("a day such as 2026-11-23");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");

  private final String form;

  AttributeType(String form) {
    this.form = form;
  }

  /** What a value looks like, in English. */
  String form() {
    return form;
  }

  /** The value of this type that the store or JSON writes so; empty when it is of another type. */
  Optional<AttributeValue> of(@Nullable Object raw) {
    return switch (this) {
      case TEXT -> raw instanceof String text ? Optional.of(new TextValue(text)) : none();
      case CHOICE -> raw instanceof String option ? Optional.of(new OptionValue(option)) : none();
      case NUMBER ->
          raw instanceof Number number
              ? Optional.of(new NumberValue(number.doubleValue()))
              : none();
      case BOOLEAN -> raw instanceof Boolean yes ? Optional.of(new BooleanValue(yes)) : none();
      case DATE -> raw instanceof String day ? date(day) : none();
    };
  }

  /** The value of this type that a cell of a table writes so; empty when it is of another type. */
  Optional<AttributeValue> parse(String cell) {
    return switch (this) {
      case TEXT -> of(cell);
      case CHOICE, DATE -> of(cell.strip());
      case NUMBER -> number(cell.strip());
      case BOOLEAN -> yes(cell.strip().toLowerCase(Locale.ROOT));
    };
  }

  private static Optional<AttributeValue> date(String text) {
    try {
      return DAY.matcher(text).matches()
          ? Optional.of(new DateValue(LocalDate.parse(text)))
          : none();
    } catch (DateTimeParseException e) {
      return none();
    }
  }

  private static Optional<AttributeValue> number(String text) {
    return DECIMAL.matcher(text).matches()
        ? Optional.of(new NumberValue(Double.parseDouble(text)))
        : none();
  }

  private static Optional<AttributeValue> yes(String text) {
    return switch (text) {
      case "true", "1" -> Optional.of(new BooleanValue(true));
      case "false", "0" -> Optional.of(new BooleanValue(false));
      default -> none();
    };
  }

  private static Optional<AttributeValue> none() {
    return Optional.empty();
  }
}
