package io.luotain.expression;

import java.util.Set;

/** Finds where a known value, rather than a decision made from it, would stay in a residual. */
record Exposure(Set<String> roots) {

  /** Of a condition: whether reducing it could leave a value of the roots behind. */
  boolean in(Expr condition) {
    if (isClosed(condition) || !uses(condition)) {
      return false;
    }
    return switch (condition) {
      case Expr.And _, Expr.Or _, Expr.Not _, Expr.If _ -> condition.parts().anyMatch(this::in);
      default -> condition.parts().anyMatch(this::inOperand);
    };
  }

  /** Of an operand: a value in it stays, unless it only chooses between others. */
  private boolean inOperand(Expr operand) {
    return operand instanceof Expr.If(var condition, var then, var otherwise)
        ? in(condition) || inOperand(then) || inOperand(otherwise)
        : uses(operand);
  }

  private boolean uses(Expr expr) {
    return expr.variables().anyMatch(each -> roots.contains(each.root()));
  }

  private boolean isClosed(Expr expr) {
    return expr.variables().allMatch(each -> roots.contains(each.root()));
  }
}
