package io.luotain.results;

import io.luotain.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** The condition that the credential of this thread's caller sets on the results it reads. */
final class CallersFilter {

  private CallersFilter() {}

  /** Null where it sets none. */
  static @Nullable String get() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? caller.resultsFilter()
        : null;
  }
}
