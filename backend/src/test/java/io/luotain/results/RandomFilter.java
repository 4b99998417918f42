package io.luotain.results;

import io.luotain.expression.ValueType;
import io.luotain.expression.ValueType.Choice;
import io.luotain.expression.ValueType.Choices;
import io.luotain.expression.ValueType.Scalar;
import io.luotain.expression.Variable;
import io.luotain.expression.Variables;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Conditions over the variables of a survey, in every form that expressions have. */
final class RandomFilter {

  private final Random random;
  private final List<Variable> variables;

  RandomFilter(Random random, Variables variables) {
    this.random = random;
    this.variables = List.copyOf(variables.all());
  }

  String condition(int depth) {
    return depth == 0
        ? one(this::has, this::onNumber, this::onChoice, this::onSet, this::onDate, this::flag)
        : one(
            () -> condition(0),
            () -> "(%s && %s)".formatted(condition(depth - 1), condition(depth - 1)),
            () -> "(%s || %s)".formatted(condition(depth - 1), condition(depth - 1)),
            () -> "!(%s)".formatted(condition(depth - 1)),
            () ->
                "(%s ? %s : %s)"
                    .formatted(condition(depth - 1), condition(depth - 1), condition(depth - 1)),
            () -> "((%s) == (%s))".formatted(condition(0), condition(0)),
            () -> "%s %s %s".formatted(number(depth), order(), number(depth)),
            () -> "%s in [%s, %s]".formatted(number(depth), number(0), number(0)),
            () -> "%s %s %s".formatted(date(depth), order(), date(depth)),
            () -> "%s in [%s, %s]".formatted(date(0), date(0), date(0)),
            () -> "daysBetween(%s, %s) %s %s".formatted(date(0), date(0), order(), number(0)));
  }

  private String has() {
    return "has(%s)".formatted(variable(_ -> true));
  }

  private String onNumber() {
    return "%s %s %s".formatted(number(0), order(), number(0));
  }

  private String onChoice() {
    var choice = variable(Choice.class::isInstance);
    var ids = ((Choice) choice.type()).ids();
    return one(
        () -> "%s == '%s'".formatted(choice, id(ids)),
        () -> "%s != '%s'".formatted(choice, id(ids)),
        () -> "%s in ['%s', '%s']".formatted(choice, id(ids), id(ids)),
        () -> "%s.startsWith('o1')".formatted(choice),
        () -> "%s + '!' == '%s!'".formatted(choice, id(ids)),
        () -> "size(%s) > 2".formatted(choice),
        () -> "%s == %s".formatted(choice, variable(Choice.class::isInstance)),
        () -> "%s in %s".formatted(choice, variable(Choices.class::isInstance)),
        () -> "response.locale %s 'fi'".formatted(random.nextBoolean() ? "==" : "!="));
  }

  private String onSet() {
    var set = variable(Choices.class::isInstance);
    return one(
        () -> "'%s' in %s".formatted(id(((Choices) set.type()).ids()), set),
        () -> "size(%s) %s %d".formatted(set, order(), random.nextInt(6)));
  }

  private String onDate() {
    return "%s %s %s".formatted(date(0), order(), date(0));
  }

  private String flag() {
    return variable(Scalar.BOOLEAN::equals).toString();
  }

  private String number(int depth) {
    return depth == 0
        ? one(
            () -> variable(type -> type == Scalar.INTEGER || type == Scalar.NUMBER).toString(),
            () -> variable(type -> type == Scalar.INTEGER || type == Scalar.NUMBER).toString(),
            () -> "" + (random.nextInt(24) - 4),
            () -> random.nextInt(200) / 2.0 + "")
        : one(
            () -> number(0),
            () ->
                "(%s %s %s)"
                    .formatted(
                        number(depth - 1),
                        List.of("+", "-", "*", "/").get(random.nextInt(4)),
                        number(depth - 1)),
            () ->
                "(%s %% %d)".formatted(variable(Scalar.INTEGER::equals).path(), random.nextInt(4)),
            () -> "(%s ? %s : %s)".formatted(condition(0), number(depth - 1), number(depth - 1)));
  }

  private String date(int depth) {
    return depth == 0
        ? one(
            () -> variable(Scalar.DATE::equals).toString(),
            () ->
                "date('%d-%02d-%02d')"
                    .formatted(
                        2021 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28)))
        : "(%s ? %s : %s)".formatted(condition(0), date(0), date(0));
  }

  private Variable variable(Predicate<ValueType> type) {
    var fitting = variables.stream().filter(each -> type.test(each.type())).toList();
    return fitting.get(random.nextInt(fitting.size()));
  }

  private String id(Set<String> ids) {
    return ids.stream().sorted().skip(random.nextInt(ids.size())).findFirst().orElseThrow();
  }

  private String order() {
    return List.of("<", "<=", ">", ">=", "==", "!=").get(random.nextInt(6));
  }

  @SafeVarargs
  private String one(Supplier<String>... ways) {
    return ways[random.nextInt(ways.length)].get();
  }
}
