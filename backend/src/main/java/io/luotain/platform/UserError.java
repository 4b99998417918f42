package io.luotain.platform;

import java.util.List;

/**
 * Something the caller can mend by changing the request.
 *
 * @param code the kind, for programs
 * @param message what is wrong and how to mend it, in English; never repeats an answer or a secret
 * @param path where in the arguments, outermost name first; empty when no single field is to blame
 */
public record UserError(UserErrorCode code, String message, List<String> path) {

  public static UserError of(UserErrorCode code, String message, String... path) {
    return new UserError(code, message, List.of(path));
  }
}
