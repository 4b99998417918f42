package io.luotain.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as expressions write them. */
final class Dates {

  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private Dates() {}

  /** The day that a text constant names; empty when it is anything else. */
  static Optional<Value.Day> literal(CelExpr expr) {
    return expr.getKind() == Kind.CONSTANT
            && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? parse(expr.constant().stringValue())
        : Optional.empty();
  }

  private static Optional<Value.Day> parse(String text) {
    if (!FORM.matcher(text).matches() || text.startsWith("0000")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Value.Day(LocalDate.parse(text)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
