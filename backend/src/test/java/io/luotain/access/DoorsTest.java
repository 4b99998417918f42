package io.luotain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.HttpStatus;

@AccessTest
class DoorsTest {

  @Autowired private Api api;
  @LocalManagementPort private int managementPort;

  @Test
  void deniesWhatIsNotNamed() {
    for (var path :
        new String[] {
          "/", "/actuator", "/actuator/health", "/actuator/prometheus", "/login", "/error", "/x"
        }) {
      api.web().get().uri(path).exchange().expectStatus().isUnauthorized();
    }
  }

  @Test
  void showsHealthAndMetricsOnTheManagementPortOnly() {
    for (var path :
        new String[] {
          "/actuator/health/readiness", "/actuator/health/liveness", "/actuator/prometheus"
        }) {
      api.web()
          .get()
          .uri("http://localhost:" + managementPort + path)
          .exchange()
          .expectStatus()
          .isOk();
    }
    api.web()
        .get()
        .uri("http://localhost:" + managementPort + "/actuator/env")
        .exchange()
        .expectStatus()
        .is4xxClientError();
  }

  @Test
  void letsPublicPathsPass() {
    for (var path : new String[] {"/graphiql/none", "/s/none", "/demo/none", "/embed/none.js"}) {
      api.web().get().uri(path).exchange().expectStatus().isNotFound();
    }
    api.web()
        .get()
        .uri("/embed/none.js")
        .exchange()
        .expectHeader()
        .valueEquals("Access-Control-Allow-Origin", "*")
        .expectHeader()
        .valueEquals("Cross-Origin-Resource-Policy", "cross-origin");
  }

  @Test
  void keepsPagesOutOfFrames() {
    api.web()
        .get()
        .uri("/graphiql/none")
        .exchange()
        .expectHeader()
        .valueEquals("Content-Security-Policy", "frame-ancestors 'none'")
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff");
  }

  @Test
  void refusesLargeBodies() throws IOException, InterruptedException {
    var key = api.newTenant().adminKey();
    api.post(
            "/graphql",
            "{ __typename } #" + "x".repeat(256 * 1024),
            headers -> headers.setBearerAuth(key))
        .expectStatus()
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    assertThat(chunked(key, 256 * 1024)).isEqualTo(413);
    assertThat(chunked(key, 100)).isEqualTo(200);
  }

  private int chunked(String key, int padding) throws IOException, InterruptedException {
    var body = "{\"query\": \"{ __typename }\"" + " ".repeat(padding) + "}";
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + api.port() + "/graphql"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
