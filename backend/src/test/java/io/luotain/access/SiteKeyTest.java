package io.luotain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccessTest
class SiteKeyTest {

  private static final String ALLOWED = "https://www.example.com";
  private static final String OTHER = "https://evil.example.com";

  @Autowired private Api api;
  @Autowired private SiteKeys siteKeys;
  @Autowired private MovableTime time;

  private Api.Organisation tenant;
  private String key;

  @BeforeEach
  void create() {
    tenant = api.newTenant(ALLOWED);
    key = api.newSiteKey(tenant);
  }

  @Test
  void answersPagesOfAllowedOrigins() {
    ask("/embed/" + key + "/graphql", ALLOWED)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ALLOWED)
        .expectHeader()
        .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
    preflight("/embed/" + key + "/graphql", ALLOWED)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ALLOWED);
  }

  @Test
  void answersItsOwnPagesAndWhatIsNoPage() {
    var path = "/embed/" + key + "/graphql";
    ask(path, "http://localhost:" + api.port()).expectStatus().isOk();
    ask(path, "http://localhost:8080").expectStatus().isOk();
    api.post(path, "{ __typename }", headers -> {}).expectStatus().isOk();
  }

  @Test
  void refusesPagesOfOtherOrigins() {
    for (var path : new String[] {"graphql", "config.json"}) {
      for (var origin : new String[] {OTHER, "null", "http://www.example.com", ALLOWED + ":8443"}) {
        preflight("/embed/" + key + "/" + path, origin)
            .expectStatus()
            .isForbidden()
            .expectHeader()
            .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
      }
    }
    ask("/embed/" + key + "/graphql", OTHER)
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
  }

  @Test
  void hasNoCorsOnTheCommonPath() {
    preflight("/graphql", ALLOWED)
        .expectHeader()
        .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)
        .expectStatus()
        .isUnauthorized();
    asBearer(ALLOWED)
        .expectStatus()
        .isOk()
        .expectHeader()
        .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    asBearer(OTHER).expectStatus().isForbidden();
  }

  @Test
  void refusesUnknownAndSecretKeysInThePath() {
    for (var wrong :
        new String[] {Secrets.next(Secrets.SITE_KEY), tenant.adminKey(), "lt_pk_x", "x"}) {
      api.post("/embed/" + wrong + "/graphql", "{ __typename }", headers -> {})
          .expectStatus()
          .isUnauthorized();
    }
    api.post(
            "/embed/x/graphql",
            "{ __typename }",
            headers -> headers.setBearerAuth(tenant.adminKey()))
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void mayDoNothingButPresentAndAnswer() {
    for (var document :
        new String[] {
          "{ tenant { id } }",
          "{ surveys { edges { cursor } } }",
          "{ siteKeys { edges { cursor } } }",
          "mutation { siteKeyCreate(input: {name: \"x\"}) { siteKey { id } } }"
        }) {
      api.post("/embed/" + key + "/graphql", document, headers -> {})
          .expectBody()
          .jsonPath("$.errors[0].extensions.classification")
          .isEqualTo("FORBIDDEN");
    }
  }

  @Test
  void doesNotSeeTheSchema() {
    for (var document :
        new String[] {
          "{ __schema { queryType { name } } }",
          "{ __type(name: \"Query\") { name } }",
          "{ a: __typename ...f } fragment f on Query { __schema { queryType { name } } }"
        }) {
      api.post("/embed/" + key + "/graphql", document, headers -> {})
          .expectBody()
          .jsonPath("$.errors")
          .isNotEmpty()
          .jsonPath("$.data.__schema")
          .doesNotHaveJsonPath();
    }
    api.as(tenant.adminKey())
        .document("{ __schema { queryType { name } } }")
        .execute()
        .path("__schema.queryType.name")
        .hasValue();
  }

  @Test
  void isFoundUntilItIsRevoked() {
    assertThat(siteKeys.tenantOf(key)).contains(tenant.id());
    assertThat(siteKeys.activeKey(tenant.id())).contains(key);
    var id =
        api.as(tenant.adminKey())
            .document("{ siteKeys { edges { node { id key } } } }")
            .execute()
            .path("siteKeys.edges[0].node.id")
            .entity(String.class)
            .get();
    for (var caller : new Api.Organisation[] {api.newTenant(), tenant}) {
      api.as(caller.adminKey())
          .document("mutation($id: ID!) { siteKeyRevoke(id: $id) { siteKey { id } } }")
          .variable("id", id)
          .executeAndVerify();
      time.pass(Duration.ofSeconds(10));
      assertThat(siteKeys.tenantOf(key).isPresent()).isEqualTo(!caller.equals(tenant));
      assertThat(siteKeys.activeKey(tenant.id()).isPresent()).isEqualTo(!caller.equals(tenant));
    }
    api.post("/embed/" + key + "/graphql", "{ __typename }", headers -> {})
        .expectStatus()
        .isUnauthorized();
  }

  private WebTestClient.ResponseSpec ask(String path, String origin) {
    return api.post(path, "{ __typename }", headers -> headers.setOrigin(origin));
  }

  private WebTestClient.ResponseSpec asBearer(String origin) {
    return api.post(
        "/graphql",
        "{ __typename }",
        headers -> {
          headers.setBearerAuth(key);
          headers.setOrigin(origin);
        });
  }

  private WebTestClient.ResponseSpec preflight(String path, String origin) {
    return api.web()
        .options()
        .uri(path)
        .headers(
            headers -> {
              headers.setOrigin(origin);
              headers.setAccessControlRequestMethod(HttpMethod.POST);
              headers.set(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "content-type");
            })
        .exchange();
  }
}
