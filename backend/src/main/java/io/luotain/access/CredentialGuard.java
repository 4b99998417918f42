package io.luotain.access;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.introspection.Introspection;
import java.time.Duration;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Checks credentials that live longer than a request: at each operation over a WebSocket, and every
 * 5 seconds of a subscription, which ends with an error when its credential does. Public
 * credentials do not see the schema.
 */
@Component
@Order(3)
class CredentialGuard implements WebGraphQlInterceptor {

  static final Duration INTERVAL = Duration.ofSeconds(5);

  private final BearerAuthentication authentication;

  CredentialGuard(BearerAuthentication authentication) {
    this.authentication = authentication;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return Callers.current()
        .doOnNext(caller -> check(request, caller))
        .flatMap(caller -> chain.next(request).map(response -> guarded(response, caller)))
        .onErrorResume(
            AuthenticationException.class, error -> Mono.fromSupplier(() -> refused(request)));
  }

  private void check(WebGraphQlRequest request, CallerAuthentication caller) {
    if (request instanceof WebSocketGraphQlRequest) {
      authentication.authenticate(caller.getCredentials());
    }
    if (caller.getPrincipal().isPublic()) {
      request.configureExecutionInput((input, builder) -> hideSchema(builder));
    }
  }

  private static ExecutionInput hideSchema(ExecutionInput.Builder builder) {
    return builder
        .graphQLContext(
            (GraphQLContext.Builder context) ->
                context.of(Introspection.INTROSPECTION_DISABLED, true))
        .build();
  }

  private static WebGraphQlResponse refused(WebGraphQlRequest request) {
    var result = ExecutionResult.newExecutionResult().addError(unauthorized()).build();
    return new WebGraphQlResponse(
        new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
  }

  private WebGraphQlResponse guarded(WebGraphQlResponse response, CallerAuthentication caller) {
    Object data = response.getExecutionResult().getData();
    return data instanceof Publisher<?> events
        ? response.transform(
            builder -> builder.data(Flux.from(events).takeUntilOther(ended(caller))))
        : response;
  }

  private Mono<Void> ended(CallerAuthentication caller) {
    return Flux.interval(INTERVAL)
        .onBackpressureDrop()
        .publishOn(Schedulers.boundedElastic(), 1)
        .doOnNext(tick -> authentication.authenticate(caller.getCredentials()))
        .onErrorMap(AuthenticationException.class, CredentialGuard::ending)
        .then();
  }

  private static SubscriptionPublisherException ending(AuthenticationException cause) {
    return new SubscriptionPublisherException(List.of(unauthorized()), cause);
  }

  private static GraphQLError unauthorized() {
    return GraphqlErrorBuilder.newError()
        .errorType(ErrorType.UNAUTHORIZED)
        .message("The credential is no longer good.")
        .build();
  }
}
