package io.luotain.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Our evaluator, the browser's and dev.cel's agree on generated expressions and values. */
class ExpressionAgreementTest {

  private static final int CASES = 3_000;
  private static final List<String> ROOTS = List.of("answers", "respondent", "response");
  private static final String EVALUATE =
      "([residual, values]) => evaluate(residual, (path) => values[path])";

  /** One expression and values; {@code known} are the roots that are known beforehand. */
  private record Case(String source, Expr expr, Map<String, Value> values, Set<String> known) {

    Result result() {
      return expr.evaluate(Bindings.of(values));
    }

    Expr rest() {
      return expr.reduce(Bindings.of(only(true)), known);
    }

    Map<String, Value> only(boolean wanted) {
      return values.entrySet().stream()
          .filter(each -> known.contains(each.getKey().split("\\.", 2)[0]) == wanted)
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<@Nullable Object> json(Expr residual, Map<String, Value> values) {
      var plain = new LinkedHashMap<String, Object>();
      values.forEach((path, value) -> plain.put(path, RandomBindings.plain(value)));
      var json = new ArrayList<@Nullable Object>();
      json.add(ResidualJson.of(residual));
      json.add(plain);
      return json;
    }
  }

  private static List<Case> cases;

  @BeforeAll
  static void generate() {
    cases = IntStream.range(0, CASES).mapToObj(ExpressionAgreementTest::generated).toList();
  }

  private static Case generated(int seed) {
    var random = new Random(seed);
    var generator = new RandomExpression(random, ROOTS.toArray(String[]::new));
    var source =
        Stream.generate(() -> generator.condition(1 + random.nextInt(4)))
            .filter(each -> each.length() < 1_500)
            .findFirst()
            .orElseThrow();
    return new Case(
        source,
        Samples.checked(source).expr(),
        RandomBindings.next(random),
        ROOTS.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet()));
  }

  @Test
  void casesAreVaried() {
    var results = cases.stream().map(Case::result).toList();
    assertThat(results.stream().filter(Failure.class::isInstance).count()).isGreaterThan(CASES / 5);
    assertThat(results.stream().filter(Value.of(true)::equals).count()).isGreaterThan(CASES / 5);
    assertThat(results.stream().filter(Value.of(false)::equals).count()).isGreaterThan(CASES / 5);
    assertThat(cases.stream().flatMap(each -> kinds(each.expr())).collect(Collectors.toSet()))
        .hasSize(16);
  }

  private static Stream<Class<?>> kinds(Expr expr) {
    return Stream.concat(Stream.of(expr.getClass()), expr.parts().flatMap(each -> kinds(each)));
  }

  @Test
  void cel() {
    var oracle = new CelOracle();
    for (var each : cases) {
      var theirs = oracle.evaluate(each.source(), each.values());
      assertThat(plain(each.result())).as("%s", each).isEqualTo(theirs.orElse(null));
    }
  }

  @Test
  void browser() throws Exception {
    var inputs = cases.stream().map(each -> each.json(each.expr(), each.values())).toList();
    assertSame(NodeLogic.run(EVALUATE, inputs));
  }

  @Test
  void browserWithTheRest() throws Exception {
    var inputs = cases.stream().map(each -> each.json(each.rest(), each.only(false))).toList();
    assertSame(NodeLogic.run(EVALUATE, inputs));
  }

  private static void assertSame(List<JsonNode> results) {
    assertThat(results).hasSize(CASES);
    for (int i = 0; i < CASES; i++) {
      var node = results.get(i);
      assertThat(plain(cases.get(i).result()))
          .as("%s", cases.get(i))
          .isEqualTo(node.isNull() ? null : node.booleanValue());
    }
  }

  @Test
  void reducedRestMeansTheSame() {
    for (var each : cases) {
      var rest = each.rest();
      assertThat(rest.variables()).as("%s", each).noneMatch(v -> each.known().contains(v.root()));
      assertThat(plain(rest.evaluate(Bindings.of(each.only(false)))))
          .as("%s", each)
          .isEqualTo(plain(each.result()));
      var condition = each.expr().reduceCondition(Bindings.of(each.only(true)), each.known());
      assertThat(condition.isTrue(Bindings.of(each.only(false))))
          .as("%s", each)
          .isEqualTo(each.expr().isTrue(Bindings.of(each.values())));
    }
  }

  @Test
  void writtenAgainItMeansTheSame() {
    for (var each : cases) {
      assertThat(
              plain(Samples.checked(CelText.of(each.expr())).evaluate(Bindings.of(each.values()))))
          .as("%s", each)
          .isEqualTo(plain(each.result()));
    }
  }

  @Test
  void whatIsNotExposedLeavesNoKnownValue() {
    var known = Set.of("respondent");
    var hidden = cases.stream().filter(each -> !each.expr().exposes(known)).toList();
    assertThat(hidden).hasSizeGreaterThan(CASES / 5);
    for (var each : hidden) {
      var rest = each.expr().reduce(Bindings.of(each.values()), known);
      var before =
          constants(each.expr().reduce(Bindings.NONE, Set.of())).collect(Collectors.toSet());
      assertThat(constants(rest).filter(value -> !(value instanceof Value.Bool)))
          .as("%s", each)
          .allSatisfy(value -> assertThat(before).contains(value));
    }
  }

  private static Stream<Value> constants(Expr expr) {
    return expr instanceof Expr.Const(var value)
        ? value instanceof Value.Items(var items) ? items.stream() : Stream.of(value)
        : expr.parts().flatMap(ExpressionAgreementTest::constants);
  }

  private static @Nullable Object plain(Result result) {
    return result instanceof Value value ? RandomBindings.plain(value) : null;
  }
}
