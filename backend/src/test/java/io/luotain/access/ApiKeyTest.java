package io.luotain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.luotain.platform.Digests;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.http.HttpHeaders;

@AccessTest
class ApiKeyTest {

  private static final String KEYS =
      "{ apiKeys { edges { cursor node { id name scopes createdAt lastUsedOn revokedAt } } } }";

  @Autowired private Api api;
  @Autowired private MovableTime time;
  @Autowired private MongoOperations control;
  @Autowired private ApiKeyRepository repository;

  @Test
  void refusesRequestsWithoutToken() {
    api.post("/graphql", "{ __typename }", headers -> {})
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .expectBody()
        .jsonPath("$.errors[0].extensions.classification")
        .isEqualTo("UNAUTHORIZED");
  }

  @Test
  void refusesUnknownAndMalformedTokensAlike() {
    for (var token :
        new String[] {
          Secrets.next(Secrets.API_KEY),
          Secrets.next(Secrets.SITE_KEY),
          Secrets.next(Secrets.SHARE),
          Secrets.next(Secrets.CLIENT),
          "lt_sk_short",
          "a.b.c",
          "x",
          AccessTest.OPERATOR + "x"
        }) {
      api.asked(token)
          .expectStatus()
          .isUnauthorized()
          .expectHeader()
          .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }
  }

  @Test
  void showsTheSecretOnceAndStoresItsHash() {
    var tenant = api.newTenant();
    var secret = api.newKey(tenant, "SURVEYS_READ");
    var stored = control.findById(Digests.sha256(secret), Document.class, "api_keys");
    assertThat(stored).isNotNull();
    assertThat(String.valueOf(stored)).doesNotContain(secret);
    var listed = api.as(tenant.adminKey()).document(KEYS).execute();
    assertThat(listed.path("apiKeys.edges").entity(Object.class).get().toString())
        .doesNotContain(secret);
    listed
        .path("apiKeys.edges[*].node.name")
        .entityList(String.class)
        .containsExactly("k", "Admin");
  }

  @Test
  void areListedAPageAtATime() {
    var tenant = api.newTenant();
    api.newKey(tenant, "SURVEYS_READ");
    api.newKey(tenant, "SURVEYS_READ");
    var admin = api.as(tenant.adminKey());
    var first =
        admin.document("{ apiKeys(first: 2) { edges { cursor node { name } } } }").execute();
    first.path("apiKeys.edges[*].node.name").entityList(String.class).containsExactly("k", "k");
    admin
        .document("query($after: String) { apiKeys(after: $after) { edges { node { name } } } }")
        .variable("after", first.path("apiKeys.edges[1].cursor").entity(String.class).get())
        .execute()
        .path("apiKeys.edges[*].node.name")
        .entityList(String.class)
        .containsExactly("Admin");
  }

  @Test
  void allowsOnlyWhatItsScopesSay() {
    var tenant = api.newTenant();
    var reader = api.as(api.newKey(tenant, "TENANT_READ"));
    reader.document("{ tenant { id } }").execute().path("tenant.id").hasValue();
    reader
        .document(KEYS)
        .execute()
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .satisfies(e -> assertThat(e.getErrorType()).hasToString("FORBIDDEN")));
  }

  @Test
  void givesTheOperatorNoTenant() {
    api.as(AccessTest.OPERATOR)
        .document("{ tenant { id } }")
        .execute()
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .satisfies(e -> assertThat(e.getErrorType()).hasToString("FORBIDDEN")));
  }

  @Test
  void grantsNoScopeThatTheCallerLacks() {
    var tenant = api.newTenant();
    var admin = api.as(api.newKey(tenant, "TENANT_ADMIN"));
    admin
        .document(
            """
            mutation { apiKeyCreate(input: {name: "", scopes: [SURVEYS_READ]}) {
              secret userErrors { code path } } }
            """)
        .execute()
        .path("apiKeyCreate.secret")
        .valueIsNull()
        .path("apiKeyCreate.userErrors[*].code")
        .entityList(String.class)
        .containsExactly("REQUIRED", "INVALID");
  }

  @Test
  void stopsWithinTenSecondsOfItsRevocation() {
    var tenant = api.newTenant();
    var secret = api.newKey(tenant, "SURVEYS_READ");
    api.asked(secret).expectStatus().isOk();
    var id =
        api.as(tenant.adminKey())
            .document(KEYS)
            .execute()
            .path("apiKeys.edges[0].node.id")
            .entity(String.class)
            .get();
    for (int i = 0; i < 2; i++) {
      revoke(tenant, id).path("apiKeyRevoke.apiKey.id").hasValue();
    }
    time.pass(Duration.ofSeconds(10));
    api.asked(secret).expectStatus().isUnauthorized();
  }

  @Test
  void doesNotFindAnotherTenantsKey() {
    var secret = api.newKey(api.newTenant(), "SURVEYS_READ");
    var row = repository.find(Digests.sha256(secret)).orElseThrow();
    var other = api.newTenant();
    for (var id : new String[] {row.publicId(), "", "none", row.hash()}) {
      revoke(other, id)
          .path("apiKeyRevoke.userErrors[0].code")
          .entity(String.class)
          .isEqualTo("NOT_FOUND");
    }
    api.asked(secret).expectStatus().isOk();
  }

  @Test
  void remembersItsLastDayOfUse() {
    var tenant = api.newTenant();
    var today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).toString();
    var hash = Digests.sha256(tenant.adminKey());
    api.asked(tenant.adminKey()).expectStatus().isOk();
    await().until(() -> today.equals(repository.find(hash).orElseThrow().lastUsedOn()));
    api.as(tenant.adminKey())
        .document(KEYS)
        .execute()
        .path("apiKeys.edges[0].node.lastUsedOn")
        .entity(String.class)
        .isEqualTo(today);
  }

  @Test
  void givesNoAdminKeyForAnUnknownTenant() {
    for (var id : new String[] {"nobody", "NOT AN ID"}) {
      api.as(AccessTest.OPERATOR)
          .document(
              "mutation($id: ID!) { tenantAdminKeyCreate(tenantId: $id) { userErrors { code } } }")
          .variable("id", id)
          .execute()
          .path("tenantAdminKeyCreate.userErrors[0].code")
          .entity(String.class)
          .isEqualTo("NOT_FOUND");
    }
  }

  private GraphQlTester.Response revoke(Api.Organisation tenant, String id) {
    return api.as(tenant.adminKey())
        .document(
            """
            mutation($id: ID!) {
              apiKeyRevoke(id: $id) { apiKey { id } userErrors { code } }
            }
            """)
        .variable("id", id)
        .execute();
  }
}
