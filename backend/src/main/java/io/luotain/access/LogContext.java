package io.luotain.access;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries request id and tenant to the log lines of data fetchers, over WebSocket too. */
@Component
@Order(2)
class LogContext implements WebGraphQlInterceptor {

  static final String REQUEST_ID = "requestId";
  static final String TENANT = "tenant";

  LogContext() {
    ContextRegistry.getInstance()
        .registerThreadLocalAccessor(new Slf4jThreadLocalAccessor(REQUEST_ID, TENANT));
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return request instanceof WebSocketGraphQlRequest
        ? Callers.current()
            .flatMap(
                authentication ->
                    chain
                        .next(request)
                        .contextWrite(
                            context ->
                                context.put(
                                    Slf4jThreadLocalAccessor.KEY,
                                    entries(authentication.getPrincipal()))))
        : chain.next(request);
  }

  private static Map<String, String> entries(Caller caller) {
    var id = UUID.randomUUID().toString();
    var tenant = caller.tenantId();
    return tenant == null ? Map.of(REQUEST_ID, id) : Map.of(REQUEST_ID, id, TENANT, tenant.value());
  }
}
