package io.luotain.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Folds what is known into an expression; the rest means the same under every other binding. */
record Reduction(Bindings known, Set<String> roots) {

  Expr of(Expr expr) {
    return switch (expr) {
      case Expr.Const _, Expr.Failed _ -> expr;
      case Expr.Ref(var variable) -> roots.contains(variable.root()) ? folded(expr) : expr;
      case Expr.Has(var variable) -> roots.contains(variable.root()) ? folded(expr) : expr;
      case Expr.And(var operands) -> logical(operands, false);
      case Expr.Or(var operands) -> logical(operands, true);
      case Expr.If(var condition, var then, var otherwise) ->
          switch (of(condition)) {
            case Expr.Const(Value.Bool(var isTrue)) -> of(isTrue ? then : otherwise);
            case Expr.Failed failed -> failed;
            case Expr open -> new Expr.If(open, of(then), of(otherwise));
          };
      default -> strict(expr.with(expr.parts().map(this::of).toList()));
    };
  }

  /** As {@link #of}, but a failure may become false, as it counts where a condition is asked. */
  Expr condition(Expr expr) {
    return truth(of(expr));
  }

  private Expr truth(Expr expr) {
    return switch (expr) {
      case Expr.Failed _ -> constant(false);
      case Expr.And(var operands) -> logical(operands.stream().map(this::truth).toList(), false);
      case Expr.Or(var operands) -> logical(operands.stream().map(this::truth).toList(), true);
      case Expr.If(var condition, var then, var otherwise) ->
          new Expr.If(condition, truth(then), truth(otherwise));
      default -> expr;
    };
  }

  /**
   * A known deciding operand decides. A known other one falls away, but a failure stays beside what
   * is open, since that may still decide.
   */
  private Expr logical(List<Expr> operands, boolean deciding) {
    var open = new ArrayList<Expr>();
    Expr.Failed failure = null;
    for (var operand : operands) {
      switch (of(operand)) {
        case Expr.Const(Value.Bool(var isTrue)) -> {
          if (isTrue == deciding) {
            return constant(deciding);
          }
        }
        case Expr.Failed failed -> failure = failed;
        case Expr other -> open.add(other);
      }
    }
    if (failure != null) {
      open.add(failure);
    }
    return switch (open.size()) {
      case 0 -> constant(!deciding);
      case 1 -> open.getFirst();
      default -> deciding ? new Expr.Or(open) : new Expr.And(open);
    };
  }

  private Expr strict(Expr expr) {
    var failed = expr.parts().filter(Expr.Failed.class::isInstance).findFirst();
    return failed.orElseGet(
        () -> expr.parts().allMatch(Expr.Const.class::isInstance) ? folded(expr) : expr);
  }

  private Expr folded(Expr expr) {
    return switch (expr.evaluate(known)) {
      case Value value -> new Expr.Const(value);
      case Failure(var reason) -> new Expr.Failed(reason);
    };
  }

  private static Expr constant(boolean isTrue) {
    return new Expr.Const(Value.of(isTrue));
  }
}
