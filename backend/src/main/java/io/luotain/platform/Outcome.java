package io.luotain.platform;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a change came to: done with a value, or refused with at least one user error. */
public sealed interface Outcome<T> {

  /** It was done; {@code value} is how things are now. */
  record Done<T>(T value) implements Outcome<T> {}

  /** Nothing was changed. */
  record Refused<T>(List<UserError> errors) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(UserError... errors) {
    return new Refused<>(List.of(errors));
  }

  static <T> Outcome<T> refused(UserErrors errors) {
    return new Refused<>(errors.list());
  }

  default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
    return switch (this) {
      case Done<T>(var value) -> next.apply(value);
      case Refused<T>(var errors) -> new Refused<>(errors);
    };
  }

  /** The GraphQL payload: the value or null, and the user errors. */
  default <P> P payload(BiFunction<@Nullable T, List<UserError>, P> constructor) {
    return switch (this) {
      case Done<T>(var value) -> constructor.apply(value, List.of());
      case Refused<T>(var errors) -> constructor.apply(null, errors);
    };
  }

  /** The value; for callers to whom a refusal is a bug. */
  default T orThrow() {
    return switch (this) {
      case Done<T>(var value) -> value;
      case Refused<T>(var errors) -> throw new IllegalStateException("Refused: " + errors);
    };
  }
}
