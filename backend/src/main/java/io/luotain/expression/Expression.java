package io.luotain.expression;

import java.util.Set;

/**
 * An expression that was checked: its names exist and its types fit.
 *
 * @param source as its author wrote it
 * @param expr what it means
 * @param type what it gives
 * @param uses the variables it names, in {@code has} too
 */
public record Expression(String source, Expr expr, ValueType type, Set<Variable> uses) {

  /** Its value, or why there is none. */
  public Result evaluate(Bindings bindings) {
    return expr.evaluate(bindings);
  }

  /** Whether it is true; false when it fails. */
  public boolean isTrue(Bindings bindings) {
    return expr.isTrue(bindings);
  }
}
