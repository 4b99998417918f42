package io.luotain.access;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/** What a log line would say of the request, where a service that needs a scope is called. */
final class SeenLogContext implements AuthorizationEventPublisher {

  private final AtomicReference<Map<String, String>> last = new AtomicReference<>(Map.of());

  Map<String, String> last() {
    return last.get();
  }

  @Override
  public <T> void publishAuthorizationEvent(
      Supplier<Authentication> authentication, T object, @Nullable AuthorizationResult result) {
    if (object instanceof MethodInvocation) {
      last.set(Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of()));
    }
  }
}
