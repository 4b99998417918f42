package io.luotain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccessTest
class RequestIdTest {

  private static final String HEADER = "X-Request-Id";

  @Autowired private Api api;
  @Autowired private SeenLogContext seen;

  @Test
  void returnsASaneIdAndReplacesOthers() {
    var id = UUID.randomUUID().toString();
    ask("x", id).expectHeader().valueEquals(HEADER, id);
    for (var bad : new String[] {"", "short", "a".repeat(65), "{{jndi:x}}-12345"}) {
      ask("x", bad)
          .expectHeader()
          .value(HEADER, given -> assertThat(UUID.fromString(given)).isNotNull());
    }
  }

  @Test
  void isInTheLogOfDataFetchersWithTheTenant() {
    var tenant = api.newTenant();
    var id = UUID.randomUUID().toString();
    ask(tenant.adminKey(), id).expectStatus().isOk();
    assertThat(seen.last())
        .containsEntry("requestId", id)
        .containsEntry("tenant", tenant.id().value());
  }

  private WebTestClient.ResponseSpec ask(String token, String id) {
    return api.post(
        "/graphql",
        "{ tenant { id } }",
        headers -> {
          headers.setBearerAuth(token);
          headers.set(HEADER, id);
        });
  }
}
