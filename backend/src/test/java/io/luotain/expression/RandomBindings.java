package io.luotain.expression;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values for the variables of {@link Samples}, a third of them absent. */
final class RandomBindings {

  private static final List<String> TEXTS =
      List.of("", "a", "né", "😀 a", "xa.b*x", "gold", "line\nbreak", "a\n", "^a$", "\\E");
  private static final double[] INTEGERS = {0, 1, 2, 7, -3, 30, 9_007_199_254_740_991d};
  private static final double[] NUMBERS = {0, 0.5, -2.25, 30, 30.5, 1e300, 9_007_199_254_740_992d};
  private static final List<LocalDate> DATES =
      List.of(
          LocalDate.of(2026, 1, 31),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(1999, 12, 31),
          LocalDate.of(1, 1, 1),
          LocalDate.of(2026, 2, 1));

  private RandomBindings() {}

  static Map<String, Value> next(Random random) {
    var values = new LinkedHashMap<String, Value>();
    for (var variable : Samples.VARIABLES.all()) {
      if (random.nextInt(3) > 0) {
        values.put(variable.path(), value(random, variable.type()));
      }
    }
    return values;
  }

  private static Value value(Random random, ValueType type) {
    return switch (type) {
      case ValueType.Scalar.TEXT -> Value.of(one(random, TEXTS));
      case ValueType.Scalar.INTEGER -> Value.of(INTEGERS[random.nextInt(INTEGERS.length)]);
      case ValueType.Scalar.NUMBER -> Value.of(NUMBERS[random.nextInt(NUMBERS.length)]);
      case ValueType.Scalar.BOOLEAN -> Value.of(random.nextBoolean());
      case ValueType.Scalar.DATE -> Value.of(one(random, DATES));
      case ValueType.Choice(var ids) -> Value.of(one(random, ids.stream().sorted().toList()));
      case ValueType.Choices(var ids) ->
          Value.ofIds(ids.stream().sorted().filter(_ -> random.nextBoolean()).toList());
    };
  }

  private static <T> T one(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** As JSON and MongoDB know it. */
  static Object plain(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Numeric(var number) -> number;
      case Value.Bool(var isTrue) -> isTrue;
      case Value.Day(var day) -> day.toString();
      case Value.Items(var items) -> items.stream().map(RandomBindings::plain).toList();
    };
  }
}
