package io.luotain.expression;

import java.util.Set;

/**
 * Finds where a secret value, rather than a decision made from it, would stay in a residual.
 *
 * @param secret roots of values that must not stay
 * @param known roots that will be folded, the secret ones among them
 */
record Exposure(Set<String> secret, Set<String> known) {

  /** Of a condition: whether reducing it could leave a secret value behind. */
  boolean in(Expr condition) {
    if (isClosed(condition) || !uses(condition)) {
      return false;
    }
    return switch (condition) {
      case Expr.And _, Expr.Or _, Expr.Not _, Expr.If _ -> condition.parts().anyMatch(this::in);
      default -> condition.parts().anyMatch(this::inOperand);
    };
  }

  /** Of what a text shows: whether a secret value would stay that is not itself shown. */
  boolean inShown(Expr shown) {
    if (isClosed(shown) || !uses(shown)) {
      return false;
    }
    return switch (shown) {
      case Expr.If(var condition, var then, var otherwise) ->
          in(condition) || inShown(then) || inShown(otherwise);
      case Expr.Concat(var left, var right) -> inShown(left) || inShown(right);
      default -> shown.parts().anyMatch(this::inOperand);
    };
  }

  /** Of an operand: a value in it stays, unless it only chooses between others. */
  private boolean inOperand(Expr operand) {
    return operand instanceof Expr.If(var condition, var then, var otherwise)
        ? in(condition) || inOperand(then) || inOperand(otherwise)
        : uses(operand);
  }

  private boolean uses(Expr expr) {
    return expr.variables().anyMatch(each -> secret.contains(each.root()));
  }

  private boolean isClosed(Expr expr) {
    return expr.variables().allMatch(each -> known.contains(each.root()));
  }
}
