package io.luotain.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

@AccessTest
class TokenEndpointTest {

  private record Client(String id, String secret) {}

  @Autowired private Api api;
  @Autowired private MovableTime time;

  @Test
  void givesTokensThatActInTheClientsTenant() throws ParseException {
    var tenant = api.newTenant();
    var token = tokenOf(newClient(tenant, "TENANT_READ, SURVEYS_READ"));
    api.as(token)
        .document("{ tenant { id } }")
        .execute()
        .path("tenant.id")
        .entity(String.class)
        .isEqualTo(tenant.id().value());
    var claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getAudience()).containsExactly("luotain");
    assertThat(claims.getStringClaim("tenant")).isEqualTo(tenant.id().value());
    assertThat(claims.getStringClaim("scope").split(" ", -1))
        .containsExactlyInAnyOrder("tenant:read", "surveys:read");
  }

  @Test
  void givesOnlyScopesThatTheClientHas() {
    var client = newClient(api.newTenant(), "TENANT_READ");
    ask(client, "scope", "tenant:admin").expectStatus().isBadRequest();
    ask(client, "scope", "operator").expectStatus().isBadRequest();
  }

  @Test
  void givesTokensForFiveMinutes() {
    var token = tokenOf(newClient(api.newTenant(), "TENANT_READ"));
    time.pass(Duration.ofMinutes(4));
    api.asked(token).expectStatus().isOk();
    time.pass(Duration.ofMinutes(2));
    api.asked(token).expectStatus().isUnauthorized();
  }

  @Test
  void refusesWrongSecretsAndRevokedClients() {
    var tenant = api.newTenant();
    var client = newClient(tenant, "TENANT_READ");
    ask(new Client(client.id(), "wrong"), "x", "y").expectStatus().isUnauthorized();
    ask(new Client("nobody", client.secret()), "x", "y").expectStatus().isUnauthorized();
    revoke(api.newTenant(), client, "NOT_FOUND");
    tokenOf(client);
    revoke(tenant, client, null);
    revoke(tenant, client, null);
    ask(client, "x", "y").expectStatus().isUnauthorized();
  }

  @Test
  void knowsNoOtherGrant() {
    var client = newClient(api.newTenant(), "TENANT_READ");
    ask(client, "grant_type", "authorization_code").expectStatus().isBadRequest();
    for (var path : new String[] {"/oauth2/introspect", "/oauth2/revoke", "/oauth2/authorize"}) {
      api.web().get().uri(path).exchange().expectStatus().isUnauthorized();
    }
  }

  @Test
  void publishesItsKeysWithoutTheirSecretsAndItsMetadata() {
    api.web()
        .get()
        .uri("/oauth2/jwks")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.keys[0].kid")
        .exists()
        .jsonPath("$.keys[0].d")
        .doesNotExist();
    api.web()
        .get()
        .uri("/.well-known/oauth-authorization-server")
        .exchange()
        .expectBody()
        .jsonPath("$.issuer")
        .isEqualTo("http://localhost:8080")
        .jsonPath("$.introspection_endpoint")
        .doesNotExist();
  }

  private Client newClient(Api.Organisation tenant, String scopes) {
    var created =
        api.as(tenant.adminKey())
            .document(
                """
                mutation { oauthClientCreate(input: {name: "bi", scopes: [%s]}) {
                  clientId clientSecret } }
                """
                    .formatted(scopes))
            .execute();
    return new Client(
        created.path("oauthClientCreate.clientId").entity(String.class).get(),
        created.path("oauthClientCreate.clientSecret").entity(String.class).get());
  }

  private void revoke(Api.Organisation tenant, Client client, @Nullable String error) {
    var codes =
        api.as(tenant.adminKey())
            .document("mutation($id: ID!) { oauthClientRevoke(id: $id) { userErrors { code } } }")
            .variable("id", client.id())
            .execute()
            .path("oauthClientRevoke.userErrors[*].code")
            .entityList(String.class);
    if (error == null) {
      codes.hasSize(0);
    } else {
      codes.containsExactly(error);
    }
  }

  private String tokenOf(Client client) {
    var answer =
        ask(client, "x", "y")
            .expectStatus()
            .isOk()
            .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
            .returnResult()
            .getResponseBody();
    assertThat(answer).containsEntry("token_type", "Bearer");
    return String.valueOf(answer == null ? null : answer.get("access_token"));
  }

  private WebTestClient.ResponseSpec ask(Client client, String name, String value) {
    var form =
        BodyInserters.fromFormData(
            "grant_type", name.equals("grant_type") ? value : "client_credentials");
    return api.web()
        .post()
        .uri("/oauth2/token")
        .headers(headers -> headers.setBasicAuth(client.id(), client.secret()))
        .body(name.equals("grant_type") ? form : form.with(name, value))
        .exchange();
  }
}
