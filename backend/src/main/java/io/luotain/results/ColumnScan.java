package io.luotain.results;

import io.luotain.expression.Bindings;
import io.luotain.expression.Expr;
import io.luotain.expression.Result;
import io.luotain.expression.Value;
import io.luotain.expression.Variable;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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
  private final Map<Variable, Field> found = new ConcurrentHashMap<>();

  ColumnScan(Fields fields) {
    this.fields = fields;
    this.end = fields.end();
  }

  /** The rows in which the condition is true. */
  BitSet matching(Expr condition) {
    return marks(condition, true).bits(end);
  }

  /** The rows in which it is true, and those in which it is false; in the others it fails. */
  Truth truth(Expr condition) {
    return verdicts(condition).truth(end);
  }

  private Verdicts verdicts(Expr condition) {
    return switch (condition) {
      case Expr.Not(var operand) -> verdicts(operand).not();
      case Expr.And(var operands) -> Verdicts.all(operands.stream().map(this::verdicts).toList());
      case Expr.Or(var operands) -> Verdicts.any(operands.stream().map(this::verdicts).toList());
      case Expr.If(var choice, var then, var otherwise) ->
          verdicts(choice).choose(verdicts(then), verdicts(otherwise));
      default -> {
        var part = part(condition);
        yield Verdicts.of(part.apply(true), part.apply(false));
      }
    };
  }

  private Marks marks(Expr condition, boolean wanted) {
    return switch (condition) {
      case Expr.Not(var operand) -> marks(operand, !wanted);
      case Expr.And(var operands) -> wanted ? all(operands, true) : any(operands, false);
      case Expr.Or(var operands) -> wanted ? any(operands, true) : all(operands, false);
      case Expr.If(var choice, var then, var otherwise) ->
          verdicts(choice).where(marks(then, wanted), marks(otherwise, wanted));
      default -> part(condition).apply(wanted);
    };
  }

  /** Where a condition that is not made of others is true, or where it is false. */
  private Function<Boolean, Marks> part(Expr condition) {
    return switch (condition) {
      case Expr.Has(var variable) -> wanted -> present(field(variable), wanted);
      case Expr.In(Expr.Const(Value.Text(var text)), Expr.Ref(var variable))
          when field(variable) instanceof Field.Sets sets ->
          wanted -> within(sets, text, wanted);
      default -> compared(condition);
    };
  }

  private Marks all(List<Expr> operands, boolean wanted) {
    return Marks.all(operands.stream().map(each -> marks(each, wanted)).toList());
  }

  private Marks any(List<Expr> operands, boolean wanted) {
    return Marks.any(operands.stream().map(each -> marks(each, wanted)).toList());
  }

  private Marks present(Field field, boolean wanted) {
    var present = field.present(end);
    return wanted ? present : present.not();
  }

  Field field(Variable variable) {
    return found.computeIfAbsent(variable, fields::of);
  }

  int end() {
    return end;
  }

  private Marks within(Field.Sets sets, String value, boolean wanted) {
    var holding = Marks.of(sets.holding(value, end));
    return wanted ? holding : Marks.all(List.of(sets.present(end), holding.not()));
  }

  private Function<Boolean, Marks> compared(Expr condition) {
    var variables = condition.variables().distinct().toList();
    var table = CodeTable.of(variables, this::field, MOST_COMBINATIONS);
    if (table != null) {
      return wanted -> table.marks(outcome(wanted), values -> outcome(condition.evaluate(values)));
    }
    var numbers = NumberScan.condition(condition, this);
    Outcome outcome = numbers == null ? row -> outcome(condition.evaluate(values(row))) : numbers;
    return wanted -> marks(outcome, outcome(wanted));
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

  private static Marks marks(Outcome outcome, byte wanted) {
    return (from, to) -> {
      var words = new long[(to - from + 63) >> 6];
      for (int row = from; row < to; row++) {
        words[(row - from) >> 6] |= (outcome.at(row) == wanted ? 1L : 0L) << row;
      }
      return words;
    };
  }
}
