package io.luotain.expression;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Sources of expressions that check, over some variables. */
public final class RandomExpression {

  private static final List<String> TEXTS =
      List.of(
          "''", "'a'", "'né'", "'😀 a'", "'a.b*'", "'gold'", "'eco'", "'line\\nbreak'", "'^a$'");
  private static final List<String> INTEGERS =
      List.of("0", "1", "2", "7", "-3", "30", "9007199254740991", "-9007199254740990");
  private static final List<String> DOUBLES =
      List.of("0.0", "0.5", "-2.25", "30.0", "7.0", "1e300", "1e-7", "9007199254740991.0");
  private static final List<String> DATES =
      List.of("date('2026-01-31')", "date('2024-02-29')", "date('1999-12-31')");

  private final Random random;
  private final List<Variable> variables;

  /** Over the variables of {@link Samples} of some roots. */
  RandomExpression(Random random, String... roots) {
    this(
        random,
        Samples.VARIABLES.all().stream()
            .filter(each -> List.of(roots).contains(each.root()))
            .toList());
  }

  /** Over variables among which are choices. */
  public RandomExpression(Random random, List<Variable> variables) {
    this.random = random;
    this.variables = variables;
  }

  public String condition(int depth) {
    return depth == 0
        ? one(List.of(() -> variable(ValueType.Scalar.BOOLEAN, "true"), this::has, this::option))
        : one(
            List.of(
                this::has,
                this::option,
                () -> simple(depth),
                () -> simple(depth),
                () -> "!" + nested(condition(depth - 1)),
                () -> logical("&&", depth),
                () -> logical("||", depth),
                () -> logical("&&", depth),
                () -> logical("||", depth),
                () -> conditional(condition(depth - 1), condition(depth - 1), depth),
                () -> pair(condition(depth - 1), equality(), condition(depth - 1)),
                () -> pair(number(depth - 1), order(), number(depth - 1)),
                () -> pair(number(depth - 1), equality(), number(depth - 1)),
                () -> pair(date(depth - 1), order(), date(depth - 1)),
                () -> pair(date(depth - 1), equality(), date(depth - 1)),
                () -> pair(text(depth - 1), equality(), text(depth - 1)),
                () -> pair(text(depth - 1), "in", "[%s, %s]".formatted(text(0), text(depth - 1))),
                () -> pair(integer(depth - 1), "in", "[%s, %s]".formatted(integer(0), integer(0))),
                () -> pair(decimal(depth - 1), "in", "[%s, %s]".formatted(integer(0), integer(0))),
                () -> pair(integer(depth - 1), "in", "[%s, %s]".formatted(decimal(0), integer(0))),
                () -> pair(date(depth - 1), "in", "[%s, %s]".formatted(date(0), date(0))),
                () -> search(text(depth - 1), text(depth - 1))));
  }

  /** What a query can tell: one variable and a constant. */
  private String simple(int depth) {
    return one(
        List.of(
            () -> pair(number(0), order(), constant(random.nextBoolean() ? INTEGERS : DOUBLES)),
            () -> pair(constant(INTEGERS), order(), number(0)),
            () -> pair(text(0), equality(), constant(TEXTS)),
            () -> pair(date(0), order(), constant(DATES)),
            () -> pair(constant(DATES), equality(), date(0)),
            () -> search(text(0), constant(TEXTS)),
            () -> pair(text(0), "in", "[%s, %s]".formatted(constant(TEXTS), constant(TEXTS))),
            () ->
                pair(
                    "daysBetween(%s, %s)".formatted(date(0), constant(DATES)),
                    random.nextBoolean() ? order() : equality(),
                    constant(List.of("0", "-700", "365", "9000.5", "-1.25"))),
            () -> condition(depth - 1)));
  }

  private String number(int depth) {
    return random.nextBoolean() ? integer(depth) : decimal(depth);
  }

  private String integer(int depth) {
    return depth == 0
        ? leaf(ValueType.Scalar.INTEGER, INTEGERS)
        : one(
            List.of(
                () -> leaf(ValueType.Scalar.INTEGER, INTEGERS),
                () -> pair(integer(depth - 1), any("+", "-", "*", "/", "%"), integer(depth - 1)),
                () -> "-" + nested(integer(depth - 1)),
                () -> "size(%s)".formatted(text(depth - 1)),
                () -> options().isEmpty() ? "3" : "size(%s)".formatted(options()),
                () -> "daysBetween(%s, %s)".formatted(date(depth - 1), date(depth - 1)),
                () -> conditional(integer(depth - 1), integer(depth - 1), depth)));
  }

  private String decimal(int depth) {
    return depth == 0
        ? leaf(ValueType.Scalar.NUMBER, DOUBLES)
        : one(
            List.of(
                () -> leaf(ValueType.Scalar.NUMBER, DOUBLES),
                () -> pair(decimal(depth - 1), any("+", "-", "*", "/"), number(depth - 1)),
                () -> pair(number(depth - 1), any("+", "-", "*", "/"), decimal(depth - 1)),
                () -> "-" + nested(decimal(depth - 1)),
                () ->
                    pair(
                        conditional(integer(depth - 1), decimal(depth - 1), depth),
                        any("+", "-", "*", "/"),
                        number(depth - 1)),
                () -> conditional(decimal(depth - 1), decimal(depth - 1), depth)));
  }

  private String text(int depth) {
    return depth == 0
        ? leaf(ValueType.Scalar.TEXT, TEXTS)
        : one(
            List.of(
                () -> leaf(ValueType.Scalar.TEXT, TEXTS),
                () -> pair(text(depth - 1), "+", text(depth - 1)),
                () -> conditional(text(depth - 1), text(depth - 1), depth)));
  }

  private String date(int depth) {
    return depth == 0 || random.nextBoolean()
        ? leaf(ValueType.Scalar.DATE, DATES)
        : conditional(date(depth - 1), date(depth - 1), depth);
  }

  private String has() {
    return "has(%s)".formatted(variables.get(random.nextInt(variables.size())));
  }

  /** A choice and one of its options. */
  private String option() {
    var choices =
        variables.stream().filter(each -> !(each.type() instanceof ValueType.Scalar)).toList();
    var variable = choices.get(random.nextInt(choices.size()));
    return switch (variable.type()) {
      case ValueType.Choice(var ids) ->
          pair(variable.path(), equality(), quoted(ids.stream().sorted().toList()));
      case ValueType.Choices(var ids) ->
          pair(quoted(ids.stream().sorted().toList()), "in", variable.path());
      case ValueType.Scalar _ -> throw new IllegalStateException();
    };
  }

  private String options() {
    return variables.stream()
        .filter(each -> each.type() instanceof ValueType.Choices)
        .map(Variable::path)
        .findFirst()
        .orElse("");
  }

  private String quoted(List<String> ids) {
    return "'%s'".formatted(ids.get(random.nextInt(ids.size())));
  }

  private String search(String text, String part) {
    return "%s.%s(%s)".formatted(nested(text), any("contains", "startsWith", "endsWith"), part);
  }

  private String logical(String operator, int depth) {
    return pair(condition(depth - 1), operator, condition(depth - 1));
  }

  private String conditional(String then, String otherwise, int depth) {
    return "(%s ? %s : %s)".formatted(nested(condition(depth - 1)), then, otherwise);
  }

  private String leaf(ValueType type, List<String> constants) {
    return random.nextInt(3) == 0 ? constant(constants) : variable(type, constant(constants));
  }

  private String variable(ValueType type, String otherwise) {
    var fitting = variables.stream().filter(each -> each.type().equals(type)).toList();
    return fitting.isEmpty() ? otherwise : fitting.get(random.nextInt(fitting.size())).path();
  }

  private String constant(List<String> constants) {
    return constants.get(random.nextInt(constants.size()));
  }

  private String order() {
    return any("<", "<=", ">", ">=");
  }

  private String equality() {
    return any("==", "!=");
  }

  private String any(String... some) {
    return some[random.nextInt(some.length)];
  }

  private static String pair(String left, String operator, String right) {
    return "(%s %s %s)".formatted(left, operator, right);
  }

  private static String nested(String source) {
    return "(%s)".formatted(source);
  }

  private String one(List<Supplier<String>> ways) {
    return ways.get(random.nextInt(ways.size())).get();
  }
}
