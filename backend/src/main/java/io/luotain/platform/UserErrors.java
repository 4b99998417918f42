package io.luotain.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * User errors as they are collected. A view from {@link #at} adds to the same list under a longer
 * path, which is put together only when there is an error.
 */
public final class UserErrors {

  private final List<UserError> errors;
  private final @Nullable UserErrors outer;
  private final Object[] steps;

  private UserErrors(List<UserError> errors, @Nullable UserErrors outer, Object[] steps) {
    this.errors = errors;
    this.outer = outer;
    this.steps = steps;
  }

  /** An empty collection whose errors lie under {@code path}. */
  public static UserErrors under(String... path) {
    return new UserErrors(new ArrayList<>(), null, path);
  }

  /** The same collection, one or more steps further in. */
  public UserErrors at(Object... further) {
    return new UserErrors(errors, this, further);
  }

  public void add(UserErrorCode code, String message) {
    var path = new ArrayList<String>();
    addTo(path);
    errors.add(new UserError(code, message, List.copyOf(path)));
  }

  private void addTo(List<String> path) {
    if (outer != null) {
      outer.addTo(path);
    }
    for (var step : steps) {
      path.add(step.toString());
    }
  }

  public void addIf(boolean wrong, UserErrorCode code, String message) {
    if (wrong) {
      add(code, message);
    }
  }

  /** The same with a message that is put together only when it is needed. */
  public void addIf(boolean wrong, UserErrorCode code, Supplier<String> message) {
    if (wrong) {
      add(code, message.get());
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

  /** How many there are, wherever they lie. */
  public int size() {
    return errors.size();
  }

  public List<UserError> list() {
    return List.copyOf(errors);
  }
}
