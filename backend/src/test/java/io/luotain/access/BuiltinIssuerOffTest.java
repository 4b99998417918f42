package io.luotain.access;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@AccessTest
@TestPropertySource(properties = "luotain.issuer.builtin=false")
class BuiltinIssuerOffTest {

  @Autowired private Api api;

  @Test
  void givesNoTokens() {
    api.web().post().uri("/oauth2/token").exchange().expectStatus().isUnauthorized();
    api.web().get().uri("/oauth2/jwks").exchange().expectStatus().isUnauthorized();
    api.web()
        .get()
        .uri("/.well-known/oauth-authorization-server")
        .exchange()
        .expectStatus()
        .isNotFound();
  }
}
