package io.luotain.expression;

import dev.cel.compiler.CelCompiler;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The variables that expressions of one place may name. Costly to make, cheap to use again. */
public final class Variables {

  private final Map<String, Variable> byPath = new LinkedHashMap<>();
  private final CelCompiler compiler;

  private Variables(Collection<Variable> variables) {
    for (var each : variables) {
      if (byPath.put(each.path(), each) != null) {
        throw new IllegalArgumentException("Twice: " + each);
      }
    }
    this.compiler = CelEnvironment.compiler(variables);
  }

  /** These; paths differ, and none is the beginning of another. */
  public static Variables of(Collection<Variable> variables) {
    return new Variables(variables);
  }

  /** The variable with this {@link Variable#path}. */
  public Optional<Variable> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** All of them. */
  public Collection<Variable> all() {
    return Collections.unmodifiableCollection(byPath.values());
  }

  Set<String> roots() {
    return byPath.values().stream().map(Variable::root).collect(Collectors.toSet());
  }

  CelCompiler compiler() {
    return compiler;
  }
}
