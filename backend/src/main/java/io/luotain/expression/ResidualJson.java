package io.luotain.expression;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Expressions as JSON that {@code web-embed/src/logic/evaluate.ts} evaluates. A constant stands for
 * itself (a date as its ISO text), null for a failure, and an array for an operation: its name,
 * then its operands.
 *
 * <pre>{@code
 * ["$", path] value   ["?", path] has   ["!", x] not   ["&", …] and   ["|", …] or   [":", c, t, o]
 * ["=", l, r]   ["<", l, r] and so on   ["in", x, list]   ["[", …] list
 * ["+", l, r] and so on; with i in front, "i+", for whole numbers   ["~", l, r] texts joined
 * ["#", x] size   ["contains", x, part] and so on   ["days", from, to]
 * }</pre>
 */
public final class ResidualJson {

  private static final JsonMapper JSON = new JsonMapper();

  private ResidualJson() {}

  /** Text, Long, Double, Boolean, null, or a list of such. */
  public static @Nullable Object of(Expr expr) {
    return switch (expr) {
      case Expr.Const(var value) -> value(value);
      case Expr.Failed _ -> null;
      case Expr.Ref(var variable) -> List.of("$", variable.path());
      case Expr.Has(var variable) -> List.of("?", variable.path());
      default ->
          Stream.concat(Stream.of(name(expr)), expr.parts().<@Nullable Object>map(ResidualJson::of))
              .toList();
    };
  }

  /** The same as text. */
  public static String write(Expr expr) {
    return write(of(expr));
  }

  static String write(@Nullable Object tree) {
    return JSON.writeValueAsString(tree);
  }

  private static Object value(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Bool(var isTrue) -> isTrue;
      case Value.Day(var day) -> day.toString();
      case Value.Numeric(var number) ->
          Arithmetic.isSafe(number) ? (Object) (long) number : (Object) number;
      case Value.Items(var items) ->
          Stream.concat(Stream.of("["), items.stream().map(ResidualJson::value)).toList();
    };
  }

  private static String name(Expr expr) {
    return switch (expr) {
      case Expr.Not _ -> "!";
      case Expr.And _ -> "&";
      case Expr.Or _ -> "|";
      case Expr.If _ -> ":";
      case Expr.Equal _ -> "=";
      case Expr.Compare(var order, _, _) -> order.symbol();
      case Expr.In _ -> "in";
      case Expr.Items _ -> "[";
      case Expr.Calculate(var operator, var whole, _, _) ->
          whole ? "i" + operator.symbol() : operator.symbol();
      case Expr.Concat _ -> "~";
      case Expr.Size _ -> "#";
      case Expr.Search(var place, _, _) -> place.function();
      case Expr.DaysBetween _ -> "days";
      case Expr.Const _, Expr.Failed _, Expr.Ref _, Expr.Has _ ->
          throw new IllegalArgumentException("No operation: " + expr);
    };
  }
}
