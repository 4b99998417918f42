package io.luotain.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * User errors as they are collected. A view from {@link #at} adds to the same list under a longer
 * path.
 */
public final class UserErrors {

  private final List<UserError> errors;
  private final List<String> path;

  private UserErrors(List<UserError> errors, List<String> path) {
    this.errors = errors;
    this.path = path;
  }

  /** An empty collection whose errors lie under {@code path}. */
  public static UserErrors under(String... path) {
    return new UserErrors(new ArrayList<>(), List.of(path));
  }

  /** The same collection, one or more steps further in. */
  public UserErrors at(Object... steps) {
    return new UserErrors(
        errors, Stream.concat(path.stream(), Stream.of(steps).map(Object::toString)).toList());
  }

  public void add(UserErrorCode code, String message) {
    errors.add(new UserError(code, message, path));
  }

  public void addIf(boolean wrong, UserErrorCode code, String message) {
    if (wrong) {
      add(code, message);
    }
  }

  /** Checks that a text is there, is not blank and has at most {@code max} code points. */
  public void checkText(String text, int max) {
    if (text.isBlank()) {
      add(UserErrorCode.REQUIRED, "Give a text of 1 to %,d characters.".formatted(max));
    } else if (text.codePointCount(0, text.length()) > max) {
      add(UserErrorCode.TOO_LONG, "Shorten it to at most %,d characters.".formatted(max));
    }
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  public List<UserError> list() {
    return List.copyOf(errors);
  }
}
