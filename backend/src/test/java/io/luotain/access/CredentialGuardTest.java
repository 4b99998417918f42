package io.luotain.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@AccessTest
class CredentialGuardTest {

  private static final String DOCUMENT = "subscription { anything }";

  @Autowired private Api api;
  @Autowired private ApiKeys apiKeys;
  @Autowired private ApiKeyRepository repository;
  @Autowired private ShareTokens shareTokens;
  @Autowired private BearerAuthentication authentication;
  @Autowired private CredentialGuard guard;
  @Autowired private MovableTime time;

  @Test
  void endsASubscriptionWhoseKeyIsRevoked() {
    var tenant = api.newTenant().id();
    var issued = apiKeys.issue(tenant, "bi", Scope.all());
    StepVerifier.withVirtualTime(() -> subscribed(issued.secret()))
        .expectSubscription()
        .thenAwait(Duration.ofMinutes(1))
        .then(() -> repository.revoke(tenant, issued.apiKey().id(), time.instant()))
        .then(() -> time.pass(CredentialGuard.INTERVAL))
        .thenAwait(CredentialGuard.INTERVAL)
        .expectErrorSatisfies(CredentialGuardTest::isUnauthorized)
        .verify(Duration.ofSeconds(20));
  }

  @Test
  void endsASubscriptionWhoseTokenExpires() {
    var tenant = api.newTenant().id();
    Instant end = time.instant().plusSeconds(60);
    var issued = shareTokens.provision(tenant, "survey", end);
    StepVerifier.withVirtualTime(() -> subscribed(issued.token()))
        .expectSubscription()
        .then(() -> time.pass(Duration.ofSeconds(61)))
        .thenAwait(CredentialGuard.INTERVAL)
        .expectErrorSatisfies(CredentialGuardTest::isUnauthorized)
        .verify(Duration.ofSeconds(20));
  }

  @Test
  void leavesAGoodOneAlone() {
    var issued = apiKeys.issue(api.newTenant().id(), "bi", Scope.all());
    StepVerifier.withVirtualTime(() -> subscribed(issued.secret()).take(Duration.ofHours(1)))
        .expectSubscription()
        .expectNoEvent(Duration.ofMinutes(59))
        .thenAwait(Duration.ofMinutes(1))
        .verifyComplete();
  }

  private static void isUnauthorized(Throwable error) {
    assertThat(error).isInstanceOf(SubscriptionPublisherException.class);
    assertThat(((SubscriptionPublisherException) error).getErrors())
        .singleElement()
        .satisfies(e -> assertThat(e.getErrorType()).hasToString("UNAUTHORIZED"));
  }

  private Flux<Object> subscribed(String token) {
    var caller = authentication.authenticate(token);
    return guard
        .intercept(request(), request -> Mono.just(endless(request)))
        .<Object>flatMapMany(response -> events(response.getExecutionResult()))
        .contextWrite(
            context ->
                context.put(SecurityContext.class.getName(), new SecurityContextImpl(caller)));
  }

  private static Publisher<?> events(ExecutionResult result) {
    Publisher<?> events = result.getData();
    return events;
  }

  private static WebGraphQlRequest request() {
    return new WebGraphQlRequest(
        URI.create("http://localhost/graphql"),
        new HttpHeaders(),
        new LinkedMultiValueMap<>(),
        null,
        Map.of(),
        Map.of("query", DOCUMENT),
        "1",
        Locale.ROOT);
  }

  private static WebGraphQlResponse endless(WebGraphQlRequest request) {
    var result = ExecutionResultImpl.newExecutionResult().data(Flux.never()).build();
    return new WebGraphQlResponse(
        new DefaultExecutionGraphQlResponse(
            ExecutionInput.newExecutionInput(request.getDocument()).build(), result));
  }
}
