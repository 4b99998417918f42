package io.luotain.expression;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Values as people of a locale read them, in Latin digits and the Gregorian calendar; {@code
 * formatValue.ts} gives the same.
 */
record Formats(Locale locale) {

  static Formats of(Locale locale) {
    return new Formats(
        new Locale.Builder().setLocale(locale).setUnicodeLocaleKeyword("nu", "latn").build());
  }

  /** The value; options by their labels. */
  String format(Value value, Hole.Kind kind, OptionLabels labels, Expr expr) {
    return switch (value) {
      case Value.Text(var text) ->
          kind == Hole.Kind.OPTIONS && expr instanceof Expr.Ref(var variable)
              ? labels.label(variable, text)
              : text;
      case Value.Numeric(var number) -> number(number);
      case Value.Day day -> date(day);
      case Value.Items(var items) ->
          items.stream()
              .map(each -> format(each, kind, labels, expr))
              .collect(Collectors.joining(", "));
      case Value.Bool _ -> throw new IllegalStateException("Not checked");
    };
  }

  private String number(double number) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(3);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  private String date(Value.Day day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .localizedBy(locale)
        .withChronology(IsoChronology.INSTANCE)
        .format(day.day());
  }
}
