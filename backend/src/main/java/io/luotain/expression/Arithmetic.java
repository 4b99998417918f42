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
    double exact = apply(operator, whole, left, right);
    if (Double.isNaN(exact)) {
      return new Failure(whole ? "A whole number beyond 2^53 - 1." : "A number out of range.");
    }
    return Value.of(exact);
  }

  /** The same, not a number where {@link #calculate} fails. */
  static double apply(Expr.Operator operator, boolean whole, double left, double right) {
    double exact =
        switch (operator) {
          case ADD -> left + right;
          case SUBTRACT -> left - right;
          case MULTIPLY -> left * right;
          case DIVIDE -> right == 0 ? Double.NaN : whole ? truncated(left / right) : left / right;
          case REMAINDER -> right == 0 ? Double.NaN : left % right;
        };
    boolean within = whole ? isSafe(exact) : Double.isFinite(exact);
    return within ? exact + 0.0 : Double.NaN;
  }

  private static double truncated(double quotient) {
    return quotient < 0 ? Math.ceil(quotient) : Math.floor(quotient);
  }
}
