package io.luotain.expression;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Evaluates expressions under bindings, with CEL's semantics. */
record Evaluation(Bindings bindings) {

  Result of(Expr expr) {
    return switch (expr) {
      case Expr.Const(var value) -> value;
      case Expr.Failed(var reason) -> new Failure(reason);
      case Expr.Ref(var variable) -> variable(variable);
      case Expr.Has(var variable) -> Value.of(bindings.get(variable) != null);
      case Expr.Not(var operand) ->
          switch (of(operand)) {
            case Value.Bool(var isTrue) -> Value.of(!isTrue);
            case Result failure -> failure;
          };
      case Expr.And(var operands) -> logical(operands, false);
      case Expr.Or(var operands) -> logical(operands, true);
      case Expr.If(var condition, var then, var otherwise) ->
          switch (of(condition)) {
            case Value.Bool(var isTrue) -> of(isTrue ? then : otherwise);
            case Result failure -> failure;
          };
      case Expr.Items(var items) -> items(items);
      case Expr.Size(var operand) ->
          switch (of(operand)) {
            case Value value -> size(value);
            case Failure failure -> failure;
          };
      case Expr.Equal(var left, var right) -> both(left, right, Evaluation::equal);
      case Expr.Compare(var order, var left, var right) ->
          both(left, right, (a, b) -> Value.of(order.holds(sign(a, b))));
      case Expr.In(var item, var list) -> both(item, list, Evaluation::in);
      case Expr.Calculate(var operator, var whole, var left, var right) ->
          both(left, right, (a, b) -> Arithmetic.calculate(operator, whole, number(a), number(b)));
      case Expr.Concat(var left, var right) ->
          both(left, right, (a, b) -> Value.of(text(a) + text(b)));
      case Expr.Search(var place, var text, var part) ->
          both(text, part, (a, b) -> Value.of(found(place, text(a), text(b))));
      case Expr.DaysBetween(var from, var to) ->
          both(from, to, (a, b) -> Value.of((double) DAYS.between(day(a).day(), day(b).day())));
    };
  }

  private Result variable(Variable variable) {
    var value = bindings.get(variable);
    if (value == null) {
      return new Failure("%s has no value.".formatted(variable));
    }
    return variable.type().takes(value)
        ? value
        : new Failure("%s has a value of another type.".formatted(variable));
  }

  /** One operand that is {@code deciding} decides, whatever fails beside it. */
  private Result logical(List<Expr> operands, boolean deciding) {
    Result result = Value.of(!deciding);
    for (var operand : operands) {
      switch (of(operand)) {
        case Value.Bool(var isTrue) when isTrue == deciding -> {
          return Value.of(deciding);
        }
        case Failure failure -> result = failure;
        default -> {}
      }
    }
    return result;
  }

  private Result items(List<Expr> items) {
    var values = new ArrayList<Value>();
    for (var item : items) {
      switch (of(item)) {
        case Value value -> values.add(value);
        case Failure failure -> {
          return failure;
        }
      }
    }
    return new Value.Items(values);
  }

  private Result both(Expr left, Expr right, BiFunction<Value, Value, Result> operation) {
    var first = of(left);
    var second = of(right);
    return first instanceof Value a
        ? second instanceof Value b ? operation.apply(a, b) : second
        : first;
  }

  private static Result equal(Value left, Value right) {
    return Value.of(left.equals(right));
  }

  private static Result in(Value item, Value list) {
    return Value.of(list instanceof Value.Items(var items) && items.contains(item));
  }

  private static int sign(Value left, Value right) {
    return left instanceof Value.Day(var day)
        ? day.compareTo(day(right).day())
        : Double.compare(number(left), number(right));
  }

  private static boolean found(Expr.Place place, String text, String part) {
    return switch (place) {
      case ANYWHERE -> text.contains(part);
      case START -> text.startsWith(part);
      case END -> text.endsWith(part);
    };
  }

  private static Result size(Value value) {
    return Value.of(
        value instanceof Value.Items(var items)
            ? items.size()
            : text(value).codePointCount(0, text(value).length()));
  }

  private static String text(Value value) {
    return ((Value.Text) value).text();
  }

  private static double number(Value value) {
    return ((Value.Numeric) value).number();
  }

  private static Value.Day day(Value value) {
    return (Value.Day) value;
  }
}
