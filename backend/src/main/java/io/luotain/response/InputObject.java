package io.luotain.response;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An input object as the schema let it in: what must be there is, and each field has the type that
 * the caller names. To find that out anew for each answer costs more than to check the answers.
 */
record InputObject(Map<?, ?> fields) {

  /** A field that need not be there. */
  <T> @Nullable T find(String name, Class<T> type) {
    return type.cast(fields.get(name));
  }

  <T> T get(String name, Class<T> type) {
    return requireNonNull(find(name, type));
  }

  /** An object that need not be there. */
  <T> @Nullable T find(String name, Function<InputObject, T> reader) {
    var object = find(name, Map.class);
    return object == null ? null : reader.apply(new InputObject(object));
  }

  <T> T get(String name, Function<InputObject, T> reader) {
    return requireNonNull(find(name, reader));
  }

  /** A list of objects that need not be there. */
  <T> @Nullable List<T> findAll(String name, Function<InputObject, T> reader) {
    List<?> list = find(name, List.class);
    return list == null
        ? null
        : list.stream().map(each -> reader.apply(new InputObject((Map<?, ?>) each))).toList();
  }

  <T> List<T> all(String name, Function<InputObject, T> reader) {
    return requireNonNull(findAll(name, reader));
  }

  /** A list of ids that need not be there. */
  @Nullable List<String> ids(String name) {
    List<?> list = find(name, List.class);
    return list == null ? null : list.stream().map(String.class::cast).toList();
  }
}
