package io.luotain.expression;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place in a text for a value.
 *
 * @param fallback what stands there when there is no value, or an empty text
 */
record Hole(Kind kind, Expr expr, String fallback) implements Template.Piece {

  static final String ALONE = "Let the option stand alone in its hole, so that its label is shown.";

  /** How the value is shown, by the letter the browser knows it by. */
  enum Kind {
    TEXT("t"),
    NUMBER("n"),
    DATE("d"),
    OPTIONS("o");

    final String letter;

    Kind(String letter) {
      this.letter = letter;
    }
  }

  /** Why the value of an expression is not for reading; empty when it is. */
  static Optional<String> refusal(Expression expression) {
    if (expression.type() == ValueType.Scalar.BOOLEAN) {
      return Optional.of("This gives true or false; write what to say: … ? \"yes\" : \"no\".");
    }
    return of(expression, "").mixesOptions() ? Optional.of(ALONE) : Optional.empty();
  }

  /** Whether an option is among what it shows, but not alone. */
  boolean mixesOptions() {
    return !(expr instanceof Expr.Ref) && shown(expr).anyMatch(Hole::isOption);
  }

  static Hole of(Expression expression, String fallback) {
    return new Hole(kind(expression.type()), expression.expr(), fallback);
  }

  private static Kind kind(ValueType type) {
    return switch (type) {
      case ValueType.Scalar.NUMBER, ValueType.Scalar.INTEGER -> Kind.NUMBER;
      case ValueType.Scalar.DATE -> Kind.DATE;
      case ValueType.Scalar _ -> Kind.TEXT;
      case ValueType.Choice _ -> Kind.OPTIONS;
      case ValueType.Choices _ -> Kind.OPTIONS;
    };
  }

  /** The parts whose values become part of the text. */
  private static Stream<Expr> shown(Expr expr) {
    return switch (expr) {
      case Expr.If(_, var then, var otherwise) -> Stream.of(then, otherwise).flatMap(Hole::shown);
      case Expr.Concat(var left, var right) -> Stream.of(left, right).flatMap(Hole::shown);
      default -> Stream.of(expr);
    };
  }

  private static boolean isOption(Expr expr) {
    return expr instanceof Expr.Ref(var variable)
        && (variable.type() instanceof ValueType.Choice
            || variable.type() instanceof ValueType.Choices);
  }

  /** What stands in the hole. */
  String fill(Bindings bindings, Formats formats, OptionLabels labels) {
    return switch (expr.evaluate(bindings)) {
      case Failure _ -> fallback;
      case Value value -> {
        var text = formats.format(value, kind, labels, expr);
        yield text.isEmpty() ? fallback : text;
      }
    };
  }
}
