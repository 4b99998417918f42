package io.luotain.results;

import io.luotain.expression.Expr;
import io.luotain.expression.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of numbers and dates as loops over doubles. A date is its days since 1970; what
 * fails, as a variable without a value does, is not a number.
 */
final class NumberScan {

  /** A number or a date in one row. */
  @FunctionalInterface
  private interface Operand {
    double at(int row);
  }

  private final ColumnScan scan;

  private NumberScan(ColumnScan scan) {
    this.scan = scan;
  }

  /** The outcome by row; null when something else than numbers and dates is in the condition. */
  static ColumnScan.@Nullable Outcome condition(Expr condition, ColumnScan scan) {
    var numbers = new NumberScan(scan);
    return switch (condition) {
      case Expr.Compare(var order, var left, var right) -> numbers.both(left, right, order::holds);
      case Expr.Equal(var left, var right) -> numbers.both(left, right, sign -> sign == 0);
      case Expr.In(var item, Expr.Items(var items)) -> numbers.in(item, items);
      default -> null;
    };
  }

  private ColumnScan.@Nullable Outcome both(Expr left, Expr right, IntPredicate holds) {
    var a = operand(left);
    var b = operand(right);
    if (a == null || b == null) {
      return null;
    }
    byte less = ColumnScan.outcome(holds.test(-1));
    byte equal = ColumnScan.outcome(holds.test(0));
    byte greater = ColumnScan.outcome(holds.test(1));
    return row -> {
      double one = a.at(row);
      double other = b.at(row);
      return one < other
          ? less
          : one > other ? greater : one == other ? equal : ColumnScan.Outcome.FAILURE;
    };
  }

  private ColumnScan.@Nullable Outcome in(Expr item, List<Expr> items) {
    var wanted = operand(item);
    var offered = new ArrayList<Operand>();
    for (var each : items) {
      var operand = operand(each);
      if (operand == null) {
        return null;
      }
      offered.add(operand);
    }
    return wanted == null ? null : row -> in(wanted.at(row), offered, row);
  }

  private static byte in(double wanted, List<Operand> offered, int row) {
    boolean failed = Double.isNaN(wanted);
    boolean found = false;
    for (int i = 0; i < offered.size(); i++) {
      double each = offered.get(i).at(row);
      failed |= Double.isNaN(each);
      found |= each == wanted;
    }
    return failed ? ColumnScan.Outcome.FAILURE : ColumnScan.outcome(found);
  }

  private @Nullable Operand operand(Expr expr) {
    return switch (expr) {
      case Expr.Const(Value.Numeric(var number)) -> _ -> number;
      case Expr.Const(Value.Day(var day)) -> constant((double) day.toEpochDay());
      case Expr.Failed _ -> constant(Double.NaN);
      case Expr.Ref(var variable) -> column(scan.field(variable));
      case Expr.Calculate(var operator, var whole, var left, var right) -> {
        var a = operand(left);
        var b = operand(right);
        yield a == null || b == null ? null : row -> operator.apply(whole, a.at(row), b.at(row));
      }
      case Expr.DaysBetween(var from, var to) -> {
        var a = operand(from);
        var b = operand(to);
        yield a == null || b == null ? null : row -> b.at(row) - a.at(row);
      }
      case Expr.If(var condition, var then, var otherwise) -> chosen(condition, then, otherwise);
      case Expr.Size(Expr.Ref(var variable)) when scan.field(variable) instanceof Field.Sets sets ->
          row -> sets.answered().get(row) ? sets.size(row) : Double.NaN;
      default -> null;
    };
  }

  private static Operand constant(double number) {
    return _ -> number;
  }

  private @Nullable Operand chosen(Expr condition, Expr then, Expr otherwise) {
    var a = operand(then);
    var b = operand(otherwise);
    if (a == null || b == null) {
      return null;
    }
    var truth = scan.truth(condition);
    return row -> truth.yes().get(row) ? a.at(row) : truth.no().get(row) ? b.at(row) : Double.NaN;
  }

  private @Nullable Operand column(Field field) {
    return switch (field) {
      case Field.Numbers numbers -> numbers::number;
      case Field.Days days -> days::number;
      case Field.Coded coded -> coded(coded);
      case Field.Sets _ -> null;
    };
  }

  /** Null when the codes stand for anything else. */
  private static @Nullable Operand coded(Field.Coded coded) {
    var codes = coded.codes();
    var numbers = new double[codes.max() + 1];
    for (int code = 0; code < numbers.length; code++) {
      switch (coded.value().apply(code)) {
        case null -> numbers[code] = Double.NaN;
        case Value.Numeric(var number) -> numbers[code] = number;
        case Value.Day(var day) -> numbers[code] = day.toEpochDay();
        default -> {
          return null;
        }
      }
    }
    return row -> numbers[codes.get(row)];
  }
}
