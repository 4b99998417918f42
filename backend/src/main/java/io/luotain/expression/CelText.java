package io.luotain.expression;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** Expressions written as CEL again, for messages. */
final class CelText {

  private CelText() {}

  static String of(Expr expr) {
    return switch (expr) {
      case Expr.Const(var value) -> value(value);
      case Expr.Failed _ -> "(no value)";
      case Expr.Ref(var variable) -> variable.path();
      case Expr.Has(var variable) -> "has(%s)".formatted(variable);
      case Expr.Not(Expr.Equal(var left, var right)) -> binary("!=", left, right);
      case Expr.Not(var operand) -> "!" + nested(operand);
      case Expr.And(var operands) -> joined(" && ", operands.stream());
      case Expr.Or(var operands) -> joined(" || ", operands.stream());
      case Expr.If(var condition, var then, var otherwise) ->
          "%s ? %s : %s".formatted(nested(condition), nested(then), nested(otherwise));
      case Expr.Equal(var left, var right) -> binary("==", left, right);
      case Expr.Compare(var order, var left, var right) -> binary(order.symbol(), left, right);
      case Expr.In(var item, var list) -> binary("in", item, list);
      case Expr.Items(var items) ->
          items.stream().map(CelText::of).collect(joining(", ", "[", "]"));
      case Expr.Calculate(var operator, _, var left, var right) ->
          binary(operator.symbol(), left, right);
      case Expr.Concat(var left, var right) -> binary("+", left, right);
      case Expr.Size(var operand) -> "size(%s)".formatted(of(operand));
      case Expr.Search(var place, var text, var part) ->
          "%s.%s(%s)".formatted(nested(text), place.function(), of(part));
      case Expr.DaysBetween(var from, var to) -> "daysBetween(%s, %s)".formatted(of(from), of(to));
    };
  }

  private static String binary(String operator, Expr left, Expr right) {
    return joined(" %s ".formatted(operator), Stream.of(left, right));
  }

  private static String joined(String operator, Stream<Expr> operands) {
    return operands.map(CelText::nested).collect(joining(operator));
  }

  private static String nested(Expr expr) {
    return switch (expr) {
      case Expr.And _, Expr.Or _, Expr.If _, Expr.Equal _, Expr.Compare _, Expr.In _ ->
          "(%s)".formatted(of(expr));
      case Expr.Calculate _, Expr.Concat _, Expr.Not(Expr.Equal _) -> "(%s)".formatted(of(expr));
      default -> of(expr);
    };
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.Text(var text) ->
          "\"%s\"".formatted(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
      case Value.Numeric(var number) ->
          Arithmetic.isSafe(number) ? "%d".formatted((long) number) : "%s".formatted(number);
      case Value.Bool(var isTrue) -> "%s".formatted(isTrue);
      case Value.Day(var day) -> "date(\"%s\")".formatted(day);
      case Value.Items(var items) ->
          items.stream().map(CelText::value).collect(joining(", ", "[", "]"));
    };
  }
}
