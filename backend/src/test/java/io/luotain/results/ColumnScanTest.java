package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.expression.Expr;
import io.luotain.expression.Expr.Compare;
import io.luotain.expression.Expr.Order;
import io.luotain.expression.Value;
import io.luotain.response.Response;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two to the 48th of anything would never end. */
class ColumnScanTest {

  private static final int DEEP = 48;

  private final RandomSurvey survey = new RandomSurvey(7, 8);
  private final List<Response> responses = survey.responses(200).stream().distinct().toList();
  private final EverAsked asked = new EverAsked(survey.versions());
  private final Projection projection = new Projection();
  private final ColumnScan scan;

  ColumnScanTest() {
    responses.forEach(projection::add);
    scan = new ColumnScan(projection.fields());
  }

  private Expr.Ref variable(Predicate<Field> wanted) {
    return new Expr.Ref(
        ResultVariables.of(asked, Set.of()).all().stream()
            .filter(each -> wanted.test(scan.field(each)))
            .filter(each -> scan.field(each).present(scan.end()).bits(scan.end()).length() > 9)
            .findFirst()
            .orElseThrow());
  }

  private static Expr deep(Expr innermost, UnaryOperator<Expr> around) {
    var expr = innermost;
    for (int i = 0; i < DEEP; i++) {
      expr = around.apply(expr);
    }
    return expr;
  }

  private static Expr atLeast(Expr left, double right) {
    return new Compare(Order.GREATER_OR_EQUAL, left, new Expr.Const(Value.of(right)));
  }

  private void assertAsTheTreeSays(Expr condition) {
    var yes = new BitSet();
    var no = new BitSet();
    for (int row = 0; row < responses.size(); row++) {
      var result = condition.evaluate(NaiveBindings.of(responses.get(row), asked.questions()));
      yes.set(row, result.equals(Value.of(true)));
      no.set(row, result.equals(Value.of(false)));
    }
    assertThat(yes.isEmpty() || no.isEmpty()).isFalse();
    assertThat(scan.matching(condition)).isEqualTo(yes);
    assertThat(scan.matching(new Expr.Not(condition))).isEqualTo(no);
    assertThat(scan.truth(condition)).isEqualTo(new Truth(yes, no));
  }

  @Test
  void looksOnceAtChoicesInsideTheConditionsOfChoices() {
    var number = variable(Field.Numbers.class::isInstance);
    var day = new Expr.Has(variable(Field.Days.class::isInstance).variable());
    assertAsTheTreeSays(
        deep(atLeast(number, 0), inner -> new Expr.If(inner, atLeast(number, 1), day)));
  }

  @Test
  void looksOnceAtLogicInsideTheConditionsOfChoices() {
    var number = variable(Field.Numbers.class::isInstance);
    var day = new Expr.Has(variable(Field.Days.class::isInstance).variable());
    assertAsTheTreeSays(
        deep(
            atLeast(number, 0),
            inner ->
                new Expr.If(
                    new Expr.Not(
                        new Expr.And(
                            List.of(inner, new Expr.Or(List.of(day, atLeast(number, 2)))))),
                    atLeast(number, 1),
                    day)));
  }

  @Test
  void looksOnceAtChoicesOfNumbersInsideTheConditionsOfSuch() {
    var number = variable(Field.Numbers.class::isInstance);
    double average = average((Field.Numbers) scan.field(number.variable()));
    var less = new Expr.Const(Value.of(average - 1));
    assertAsTheTreeSays(
        deep(
            atLeast(number, average), inner -> atLeast(new Expr.If(inner, number, less), average)));
  }

  private double average(Field.Numbers field) {
    return IntStream.range(0, responses.size())
        .mapToDouble(field::number)
        .filter(number -> !Double.isNaN(number))
        .average()
        .orElseThrow();
  }
}
