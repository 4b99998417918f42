package io.luotain.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of variables. */
@FunctionalInterface
public interface Bindings {

  /** No variable has a value. */
  Bindings NONE = _ -> null;

  /** The variable's value; null when absent. One that does not fit its type counts as an error. */
  @Nullable Value get(Variable variable);

  /** Values by {@link Variable#path}. */
  static Bindings of(Map<String, ? extends Value> values) {
    return variable -> values.get(variable.path());
  }

  /** These values, and those of {@code other} where there is none here. */
  default Bindings or(Bindings other) {
    return variable -> {
      var value = get(variable);
      return value == null ? other.get(variable) : value;
    };
  }
}
