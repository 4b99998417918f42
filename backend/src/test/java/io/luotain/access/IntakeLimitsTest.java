package io.luotain.access;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccessTest
@TestPropertySource(properties = {"luotain.intake.per-key=6", "luotain.intake.per-address=3"})
class IntakeLimitsTest {

  @Autowired private Api api;
  @Autowired private MovableTime time;

  private Api.Organisation tenant;
  private String key;

  @BeforeEach
  void create() {
    time.pass(Duration.ofMinutes(5));
    tenant = api.newTenant();
    key = api.newSiteKey(tenant);
  }

  @Test
  void limitsOneAddress() {
    for (int i = 0; i < 3; i++) {
      from("192.0.2.1").expectStatus().isOk();
    }
    from("192.0.2.1")
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .valueEquals(HttpHeaders.RETRY_AFTER, "20")
        .expectBody()
        .jsonPath("$.errors[0].extensions.classification")
        .isEqualTo("RATE_LIMITED");
    from("192.0.2.2").expectStatus().isOk();
    time.pass(Duration.ofSeconds(20));
    from("192.0.2.1").expectStatus().isOk();
  }

  @Test
  void limitsOneNetworkOfTheNewProtocol() {
    for (int i = 0; i < 3; i++) {
      from("2001:db8:0:1::" + i).expectStatus().isOk();
    }
    from("2001:db8:0:1::ffff").expectStatus().isEqualTo(429);
    from("2001:db8:0:2::1").expectStatus().isOk();
  }

  @Test
  void limitsOneKey() {
    for (int i = 0; i < 6; i++) {
      from("198.51.100." + i).expectStatus().isOk();
    }
    from("198.51.100.7").expectStatus().isEqualTo(429);
  }

  @Test
  void limitsVisitorsOnly() {
    for (int i = 0; i < 8; i++) {
      api.asked(tenant.adminKey()).expectStatus().isOk();
    }
  }

  private WebTestClient.ResponseSpec from(String address) {
    return api.post(
        "/embed/" + key + "/graphql",
        "{ __typename }",
        headers -> headers.set("X-Forwarded-For", address));
  }
}
