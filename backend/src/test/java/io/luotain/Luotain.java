package io.luotain;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The running service as its users reach it. */
@TestComponent
@Lazy
public class Luotain {

  static final String OPERATOR_KEY = "lt_sk_0123456789abcdefghjkmnpqrstvwxyz01234567";

  private final Environment environment;

  Luotain(Environment environment) {
    this.environment = environment;
  }

  public String url() {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }

  public String managementUrl() {
    return "http://localhost:" + environment.getRequiredProperty("local.management.port");
  }

  public WebTestClient web() {
    return WebTestClient.bindToServer(new JdkClientHttpConnector(HttpClient.newHttpClient()))
        .baseUrl(url())
        .responseTimeout(java.time.Duration.ofSeconds(30))
        .build();
  }

  /** GraphQL with a bearer token; null for none. */
  public HttpGraphQlTester as(@Nullable String token) {
    return at("/graphql", token);
  }

  /** GraphQL as the widget with this site key speaks it. */
  public HttpGraphQlTester visitor(String siteKey) {
    return at("/embed/" + siteKey + "/graphql", null);
  }

  private HttpGraphQlTester at(String path, @Nullable String token) {
    var client = web().mutate().baseUrl(url() + path);
    if (token != null) {
      client.defaultHeaders(headers -> headers.setBearerAuth(token));
    }
    return HttpGraphQlTester.create(client.build());
  }

  public HttpGraphQlTester operator() {
    return as(OPERATOR_KEY);
  }

  /** A new tenant with an admin and a site. */
  public Workspace newTenant() {
    var id = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    operator()
        .document(
            "mutation($input: TenantCreateInput!) { tenantCreate(input: $input) { tenant { id }"
                + " userErrors { code } } }")
        .variable("input", Map.of("id", id, "name", "Test", "timeZone", "Europe/Helsinki"))
        .executeAndVerify();
    var adminToken =
        operator()
            .document("mutation($id: ID!) { tenantAdminKeyCreate(tenantId: $id) { secret } }")
            .variable("id", id)
            .execute()
            .path("tenantAdminKeyCreate.secret")
            .entity(String.class)
            .get();
    var siteKey =
        as(adminToken)
            .document("mutation { siteKeyCreate(input: {name: \"Site\"}) { siteKey { key } } }")
            .execute()
            .path("siteKeyCreate.siteKey.key")
            .entity(String.class)
            .get();
    return new Workspace(this, id, adminToken, siteKey);
  }

  /** Translations of one text in English. */
  public static List<Map<String, String>> english(String text) {
    return List.of(Map.of("locale", "en", "text", text));
  }
}
