package io.luotain.expression;

/**
 * Calculations, as the browser does them too: every number is a double, whole numbers are exact
 * within 2^53 - 1 either way, and what leaves its range is a {@link Failure}.
 *
 * <p>A sum or product of two such numbers that is out of range is out of range after rounding as
 * well, and a quotient never rounds up to the next whole number, so doubles lose nothing.
 */
final class Arithmetic {

  /** The greatest whole number; the least is its negative. */
  static final double MAX_INTEGER = 9_007_199_254_740_991d;

  private Arithmetic() {}

  static boolean isSafe(double number) {
    return number == Math.rint(number) && Math.abs(number) <= MAX_INTEGER;
  }

  static Result calculate(Expr.Operator operator, boolean whole, double left, double right) {
    if (right == 0 && (operator == Expr.Operator.DIVIDE || operator == Expr.Operator.REMAINDER)) {
      return new Failure("A division by zero.");
    }
    var exact =
        switch (operator) {
          case ADD -> left + right;
          case SUBTRACT -> left - right;
          case MULTIPLY -> left * right;
          case DIVIDE -> whole ? truncated(left / right) : left / right;
          case REMAINDER -> left % right;
        };
    return whole ? integer(exact) : number(exact);
  }

  private static double truncated(double quotient) {
    return quotient < 0 ? Math.ceil(quotient) : Math.floor(quotient);
  }

  private static Result integer(double exact) {
    return isSafe(exact) ? Value.of(exact) : new Failure("A whole number beyond 2^53 - 1.");
  }

  private static Result number(double exact) {
    return Double.isFinite(exact) ? Value.of(exact) : new Failure("A number out of range.");
  }
}
