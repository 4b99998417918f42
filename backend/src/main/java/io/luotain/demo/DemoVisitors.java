package io.luotain.demo;

import io.luotain.response.Answer;
import io.luotain.response.NumberAnswer;
import io.luotain.response.OptionAnswer;
import io.luotain.response.TextAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A trickle of made-up visitors, who answer through GraphQL as real ones do. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableScheduling
class DemoVisitors {

  private static final Logger log = LoggerFactory.getLogger(DemoVisitors.class);
  private static final String PRESENT =
      "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { presentation { token"
          + " } } }";
  private static final String SUBMIT =
      "mutation($input: ResponseSubmitInput!) { responseSubmit(input: $input) { receipt {"
          + " responseId } userErrors { code } } }";

  private final Demo demo;
  private final JsonMapper json;
  private final HttpClient http = HttpClient.newHttpClient();
  private final RandomGenerator random = RandomGenerator.getDefault();

  DemoVisitors(Demo demo, JsonMapper json) {
    this.demo = demo;
    this.json = json;
  }

  @Scheduled(fixedDelay = 3_000)
  void visit() throws InterruptedException {
    if (!demo.tenant().isDone()) {
      return;
    }
    try {
      answer(demo.tenant().join(), Passenger.random(random, 0.3));
    } catch (IOException e) {
      log.info("A demo visitor could not answer: {}", e.toString());
    }
  }

  private void answer(DemoTenant tenant, Passenger passenger)
      throws IOException, InterruptedException {
    var presented =
        call(
            tenant,
            PRESENT,
            Map.of("surveyId", tenant.surveyId().value(), "locale", passenger.locale()));
    var token = presented.at("/data/surveyPresent/presentation/token").asString("");
    if (!token.isEmpty()) {
      call(
          tenant,
          SUBMIT,
          Map.of(
              "presentationToken",
              token,
              "submissionId",
              UUID.randomUUID(),
              "answers",
              passenger.answers().stream().map(DemoVisitors::input).toList()));
    }
  }

  private JsonNode call(DemoTenant tenant, String query, Map<String, Object> input)
      throws IOException, InterruptedException {
    var body = Map.of("query", query, "variables", Map.of("input", input));
    var request =
        HttpRequest.newBuilder(URI.create(demo.url() + "/embed/" + tenant.siteKey() + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    return json.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private static Map<String, Object> input(Answer answer) {
    Map<String, Object> value =
        switch (answer) {
          case NumberAnswer(_, var number) -> Map.of("number", number);
          case OptionAnswer(_, var option) -> Map.of("option", Map.of("id", option.id().value()));
          case TextAnswer(_, var text) -> Map.of("text", text);
          default -> throw new IllegalArgumentException("The airline does not ask for this");
        };
    return Map.of("questionId", answer.questionId().value(), "value", value);
  }
}
