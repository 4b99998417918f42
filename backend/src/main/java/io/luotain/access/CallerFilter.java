package io.luotain.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names the caller's tenant in the log, and holds visitors to their origins and limits. */
final class CallerFilter extends OncePerRequestFilter {

  private final Origins origins;
  private final IntakeLimits limits;

  CallerFilter(Origins origins, IntakeLimits limits) {
    this.origins = origins;
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = Callers.ofThread();
    if (caller == null || caller.kind() == Caller.Kind.OPERATOR) {
      chain.doFilter(request, response);
    } else if (caller.kind() != Caller.Kind.SITE || admits(caller, request, response)) {
      try (var _ = MDC.putCloseable(LogContext.TENANT, caller.tenant().value())) {
        chain.doFilter(request, response);
      }
    }
  }

  private boolean admits(Caller caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!origins.allows(caller.tenant(), request)) {
      Refusal.FORBIDDEN.write(response);
      return false;
    }
    var wait = limits.take(caller.id(), request.getRemoteAddr());
    if (wait.isPositive()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
      Refusal.TOO_MANY.write(response);
      return false;
    }
    return true;
  }
}
