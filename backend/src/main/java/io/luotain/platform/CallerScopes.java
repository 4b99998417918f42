package io.luotain.platform;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the caller of this thread may do; {@link RequiresScope} where a whole method is refused. */
public final class CallerScopes {

  private CallerScopes() {}

  /** Whether the caller's credential has this scope, for example surveys:write. */
  public static boolean has(String scope) {
    var caller = SecurityContextHolder.getContext().getAuthentication();
    return caller != null
        && caller.getAuthorities().stream()
            .anyMatch(each -> ("SCOPE_" + scope).equals(each.getAuthority()));
  }

  /**
   * Refuses callers without this scope.
   *
   * @throws AccessDeniedException if the caller's credential lacks it
   */
  public static void require(String scope) {
    if (!has(scope)) {
      throw new AccessDeniedException("The scope " + scope + " is needed.");
    }
  }
}
