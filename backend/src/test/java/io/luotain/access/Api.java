package io.luotain.access;

import io.luotain.platform.RandomIds;
import io.luotain.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The API as its clients see it. */
@Lazy
class Api {

  /** A tenant with its first admin's key. */
  record Organisation(TenantId id, String adminKey) {}

  private final int port;
  private final MovableTime time;

  Api(ServletWebServerApplicationContext context, MovableTime time) {
    this.time = time;
    this.port = context.getWebServer() == null ? 0 : context.getWebServer().getPort();
  }

  int port() {
    return port;
  }

  WebTestClient web() {
    return WebTestClient.bindToServer(new JdkClientHttpConnector())
        .baseUrl("http://localhost:" + port)
        .responseTimeout(Duration.ofSeconds(20))
        .build();
  }

  HttpGraphQlTester as(String token) {
    return HttpGraphQlTester.builder(
            WebTestClient.bindToServer(new JdkClientHttpConnector())
                .baseUrl("http://localhost:" + port + "/graphql")
                .responseTimeout(Duration.ofSeconds(20)))
        .headers(headers -> headers.setBearerAuth(token))
        .build();
  }

  WebTestClient.ResponseSpec post(String path, String document, Consumer<HttpHeaders> headers) {
    return web()
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_GRAPHQL_RESPONSE, MediaType.APPLICATION_JSON)
        .headers(headers)
        .bodyValue(Map.of("query", document))
        .exchange();
  }

  /** What comes of a request with this bearer token. */
  WebTestClient.ResponseSpec asked(String token) {
    return post("/graphql", "{ __typename }", headers -> headers.setBearerAuth(token));
  }

  Organisation newTenant(String... origins) {
    var id = RandomIds.next(12);
    var operator = as(AccessTest.OPERATOR);
    operator
        .document(
            """
            mutation($id: ID!, $origins: [String!]!) {
              tenantCreate(input: {id: $id, name: "Test", allowedOrigins: $origins}) {
                userErrors { code }
              }
            }
            """)
        .variable("id", id)
        .variable("origins", List.of(origins))
        .execute()
        .path("tenantCreate.userErrors")
        .entityList(Object.class)
        .hasSize(0);
    var key =
        operator
            .document("mutation($id: ID!) { tenantAdminKeyCreate(tenantId: $id) { secret } }")
            .variable("id", id)
            .execute()
            .path("tenantAdminKeyCreate.secret")
            .entity(String.class)
            .get();
    return new Organisation(new TenantId(id), key);
  }

  /** A key of its own with these scopes, in the schema's form, for example SURVEYS_READ. */
  String newKey(Organisation tenant, String scopes) {
    time.pass(Duration.ofMillis(1));
    return as(tenant.adminKey())
        .document(
            """
            mutation { apiKeyCreate(input: {name: "k", scopes: [%s]}) { secret } }
            """
                .formatted(scopes))
        .execute()
        .path("apiKeyCreate.secret")
        .entity(String.class)
        .get();
  }

  String newSiteKey(Organisation tenant) {
    time.pass(Duration.ofMillis(1));
    return as(tenant.adminKey())
        .document("mutation { siteKeyCreate(input: {name: \"s\"}) { siteKey { key } } }")
        .execute()
        .path("siteKeyCreate.siteKey.key")
        .entity(String.class)
        .get();
  }
}
