package io.luotain.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Starts the demo once the server listens, and tells how to use it. */
@Component
@Profile("demo")
class Demo {

  private static final Logger log = LoggerFactory.getLogger(Demo.class);

  private final DemoProvisioning provisioning;
  private final Environment environment;
  private final CompletableFuture<DemoTenant> tenant = new CompletableFuture<>();

  Demo(DemoProvisioning provisioning, Environment environment) {
    this.provisioning = provisioning;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var made = provisioning.provision();
    writeEnvironment(made);
    tenant.complete(made);
    log.info("The demo is ready.\n{}", guide(made));
  }

  /** Completes when the demo tenant is there. */
  CompletableFuture<DemoTenant> tenant() {
    return tenant;
  }

  String url() {
    var port = Objects.requireNonNull(environment.getProperty("local.server.port"));
    return "http://localhost:" + port;
  }

  private void writeEnvironment(DemoTenant made) {
    var file = Path.of(environment.getProperty("luotain.demo.env-file", "target/demo.env"));
    var content =
        """
        LUOTAIN_URL=%s
        LUOTAIN_TOKEN=%s
        LUOTAIN_SITE_KEY=%s
        LUOTAIN_SURVEY_ID=%s
        """
            .formatted(url(), made.adminToken(), made.siteKey(), made.surveyId());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String guide(DemoTenant made) {
    var store =
        environment.containsProperty("spring.mongodb.uri")
            ? "Data is kept in the MongoDB that SPRING_MONGODB_URI names."
            : "Trial store: everything is in memory and is gone when this process ends.";
    return """

      A page with the widget       %1$s/demo/
      Results as they arrive       %1$s/demo/results
      The survey as its own page   %1$s/s/%2$s
      GraphiQL                     %1$s/graphiql/   (token: LUOTAIN_TOKEN in backend/target/demo.env)

      curl -s %1$s/graphql -H 'Content-Type: application/json' -H 'Authorization: Bearer %3$s' \
      -d '{"query":"{ surveyResults(surveyId: \\"%2$s\\") { n questions { text n ... on NpsResults { nps { value low high } } } } }"}'

      %4$s
    """
        .formatted(url(), made.surveyId(), made.adminToken(), store);
  }
}
