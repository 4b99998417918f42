package io.luotain.expression;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.Immutable;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.StructType;
import java.util.Optional;

/**
 * The structures whose fields the variables are.
 *
 * @param byPath the variables' types by path
 */
@Immutable
record Structures(ImmutableMap<String, CelType> byPath) implements CelTypeProvider {

  private static final String PREFIX = "luotain.";

  Structures {
    for (var path : byPath.keySet()) {
      if (hasFields(byPath, path)) {
        throw new IllegalArgumentException("Both a variable and the beginning of one: " + path);
      }
    }
  }

  ImmutableSet<String> roots() {
    return byPath.keySet().stream()
        .map(path -> path.substring(0, path.indexOf('.')))
        .collect(toImmutableSet());
  }

  /** The structure of what begins with {@code path} and a dot. */
  CelType at(String path) {
    return StructType.create(PREFIX + path, fields(path), field -> type(path + "." + field));
  }

  private ImmutableSet<String> fields(String path) {
    var from = path.length() + 1;
    return byPath.keySet().stream()
        .filter(each -> each.startsWith(path + "."))
        .map(each -> each.substring(from).split("\\.", 2)[0])
        .collect(toImmutableSet());
  }

  private Optional<CelType> type(String path) {
    return hasFields(byPath, path) ? Optional.of(at(path)) : Optional.ofNullable(byPath.get(path));
  }

  private static boolean hasFields(ImmutableMap<String, CelType> byPath, String path) {
    return byPath.keySet().stream().anyMatch(each -> each.startsWith(path + "."));
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return roots().stream().map(this::at).collect(toImmutableList());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.of(name)
        .filter(each -> each.startsWith(PREFIX))
        .map(each -> each.substring(PREFIX.length()))
        .filter(path -> hasFields(byPath, path))
        .map(this::at);
  }
}
