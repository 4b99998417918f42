package io.luotain.results;

import io.luotain.expression.Bindings;
import io.luotain.expression.Expr;
import io.luotain.expression.Result;
import io.luotain.expression.Value;
import io.luotain.expression.Variable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Evaluates a condition in all rows of a projection at once, with what {@link Expr#evaluate} gives
 * in each.
 *
 * <p>Logic joins bits. A part over variables of few values is evaluated by the tree once for each
 * combination of values that occurs, numbers and dates are compared in a loop over doubles, and an
 * option is looked up in the bits of a set. What is left, such as whether the option that one
 * question has is in the set of another, is evaluated row by row.
 */
final class ColumnScan {

  private static final int MOST_COMBINATIONS = 1 << 16;
  private static final byte YES = 1;
  private static final byte NO = 2;
  private static final byte FAILED = 4;

  private final Fields fields;
  private final int end;
  private final Map<Variable, Field> found = new HashMap<>();

  ColumnScan(Fields fields) {
    this.fields = fields;
    this.end = fields.end();
  }

  /** Those of the rows in which the condition is true. */
  Rows matching(Expr condition) {
    return new Rows(end, truth(condition).yes());
  }

  Truth truth(Expr condition) {
    return switch (condition) {
      case Expr.Not(var operand) -> truth(operand).not();
      case Expr.And(var operands) -> joined(operands, Truth::and);
      case Expr.Or(var operands) -> joined(operands, Truth::or);
      case Expr.If(var choice, var then, var otherwise) ->
          truth(choice).choose(truth(then), truth(otherwise));
      case Expr.Has(var variable) -> known(field(variable).present(end));
      case Expr.In(Expr.Const(Value.Text(var text)), Expr.Ref(var variable))
          when field(variable) instanceof Field.Sets sets ->
          within(sets, text);
      default -> compared(condition);
    };
  }

  Field field(Variable variable) {
    return found.computeIfAbsent(variable, fields::of);
  }

  int end() {
    return end;
  }

  private Truth joined(List<Expr> operands, BinaryOperator<Truth> join) {
    return operands.stream().map(this::truth).reduce(join).orElseThrow();
  }

  private Truth known(BitSet yes) {
    var no = (BitSet) yes.clone();
    no.flip(0, end);
    return new Truth(yes, no);
  }

  private Truth within(Field.Sets sets, String value) {
    var yes = sets.holding(value, end);
    var no = sets.present(end);
    no.andNot(yes);
    return new Truth(yes, no);
  }

  private Truth compared(Expr condition) {
    var variables = condition.variables().distinct().toList();
    var table = CodeTable.of(variables, this::field, MOST_COMBINATIONS);
    if (table != null) {
      return filled(row -> table.outcome(row, values -> outcome(condition.evaluate(values))));
    }
    var numbers = NumberScan.condition(condition, this);
    return filled(numbers == null ? row -> outcome(condition.evaluate(values(row))) : numbers);
  }

  private Bindings values(int row) {
    return variable -> field(variable).at(row);
  }

  static byte outcome(Result result) {
    return result instanceof Value.Bool(var isTrue) ? outcome(isTrue) : FAILED;
  }

  static byte outcome(boolean isTrue) {
    return isTrue ? YES : NO;
  }

  /** What a condition is in one row: {@link #YES}, {@link #NO} or {@link #FAILED}. */
  @FunctionalInterface
  interface Outcome {

    byte FAILURE = FAILED;

    byte at(int row);
  }

  private Truth filled(Outcome outcome) {
    var yes = new long[(end + 63) >> 6];
    var no = new long[yes.length];
    for (int row = 0; row < end; row++) {
      long is = outcome.at(row);
      yes[row >> 6] |= (is & YES) << row;
      no[row >> 6] |= (is >> 1 & YES) << row;
    }
    return new Truth(BitSet.valueOf(yes), BitSet.valueOf(no));
  }
}
