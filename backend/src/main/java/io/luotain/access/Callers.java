package io.luotain.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** The caller of what is being executed. */
final class Callers {

  private Callers() {}

  /** Of a servlet request, once its token was checked; null for open paths. */
  static @Nullable Caller ofThread() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  /** Of a GraphQL request. An error when there is none. */
  static Mono<CallerAuthentication> current() {
    return Mono.deferContextual(context -> Mono.just(authentication(context)));
  }

  private static CallerAuthentication authentication(ContextView context) {
    SecurityContext security = context.getOrDefault(SecurityContext.class.getName(), null);
    if (security != null && security.getAuthentication() instanceof CallerAuthentication caller) {
      return caller;
    }
    throw new AuthenticationCredentialsNotFoundException("A bearer token is needed.");
  }

  private static @Nullable Caller of(@Nullable Authentication authentication) {
    return authentication instanceof CallerAuthentication caller ? caller.getPrincipal() : null;
  }
}
