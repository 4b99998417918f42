package io.luotain.results;

import static io.luotain.Luotain.english;
import static io.luotain.Workspace.number;
import static io.luotain.Workspace.option;
import static io.luotain.Workspace.question;
import static io.luotain.Workspace.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@LuotainTest
class ResultsApiTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String WATCH =
      "subscription($id: ID!) { resultsChanged(surveyId: $id) { n } }";
  private static final String RESULTS =
      """
      query($id: ID!) { surveyResults(surveyId: $id) {
        surveyId title n computedAt versions { version n } days { day n }
        questions {
          __typename questionId text n missing
          ... on NpsResults { nps { value low high } promoters { count share { value } }
            passives { count } detractors { count } mean { value low } distribution { value count } }
          ... on SingleChoiceResults { distribution { value label count share { value low high } } }
          ... on RatingResults { max mean { value } distribution { value count } } } } }
      """;

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String survey;

  @BeforeEach
  void liveSurvey() {
    tenant = luotain.newTenant();
    survey = tenant.liveSurvey();
  }

  private GraphQlTester.Response results() {
    return results(tenant.admin(), survey);
  }

  private static GraphQlTester.Response results(HttpGraphQlTester client, String survey) {
    return client.document(RESULTS).variable("id", survey).execute();
  }

  private void edit(List<Map<String, Object>> questions) {
    var revision =
        tenant
            .admin()
            .document("query($id: ID!) { survey(id: $id) { revision } }")
            .variable("id", survey)
            .execute()
            .path("survey.revision")
            .entity(Long.class)
            .get();
    tenant
        .admin()
        .document(
            "mutation($input: SurveyUpdateInput!) { surveyUpdate(input: $input) { userErrors {"
                + " code } } }")
        .variable("input", Map.of("id", survey, "revision", revision, "questions", questions))
        .execute()
        .path("surveyUpdate.userErrors")
        .entityList(Object.class)
        .hasSize(0);
    tenant.publish(survey, "BREAK");
  }

  @Test
  void showsEveryQuestionBeforeAnyResponse() {
    var results = results();
    results.path("surveyResults.n").entity(Integer.class).isEqualTo(0);
    results
        .path("surveyResults.questions[*].__typename")
        .entityList(String.class)
        .containsExactly("NpsResults", "SingleChoiceResults", "RatingResults", "TextResults");
    results.path("surveyResults.questions[0].nps").valueIsNull();
    results.path("surveyResults.questions[0].distribution").entityList(Object.class).hasSize(11);
    results.path("surveyResults.questions[1].distribution[0].share").valueIsNull();
  }

  @Test
  void countsEveryTypeOfAnswer() {
    tenant.respond(
        survey,
        List.of(
            number("recommend", 9),
            option("reason", "speed"),
            number("stars", 4),
            text("comment", "Good")));
    tenant.respond(survey, List.of(number("recommend", 3)));
    tenant.respond(survey, List.of(number("recommend", 10), option("reason", "speed")));
    var results = results();
    results.path("surveyResults.n").entity(Integer.class).isEqualTo(3);
    results.path("surveyResults.days[*].n").entityList(Integer.class).containsExactly(3);
    results
        .path("surveyResults.questions[*].missing")
        .entityList(Integer.class)
        .containsExactly(0, 1, 2, 2);
    results
        .path("surveyResults.questions[0].nps.value")
        .entity(Double.class)
        .satisfies(nps -> assertThat(nps).isBetween(33.3, 33.4));
    results.path("surveyResults.questions[0].promoters.count").entity(Integer.class).isEqualTo(2);
    results.path("surveyResults.questions[0].detractors.count").entity(Integer.class).isEqualTo(1);
    results.path("surveyResults.questions[0].mean.low").valueIsNull();
    results
        .path("surveyResults.questions[1].distribution[*].label")
        .entityList(String.class)
        .containsExactly("Price", "Speed");
    results
        .path("surveyResults.questions[1].distribution[*].count")
        .entityList(Integer.class)
        .containsExactly(0, 2);
    results.path("surveyResults.questions[2].mean.value").entity(Double.class).isEqualTo(4.0);
  }

  @Test
  void mergesVersionsByTheIdsOfQuestionsAndOptions() {
    tenant.respond(survey, List.of(number("recommend", 9), option("reason", "price")));
    edit(
        List.of(
            question("idea", "Ideas?", "text", Map.of("maxLength", 20)),
            question(
                "reason",
                "Why now?",
                "singleChoice",
                Map.of(
                    "options",
                    List.of(
                        Map.of("id", "staff", "label", english("Staff")),
                        Map.of("id", "speed", "label", english("Pace")))))));
    tenant.respond(survey, List.of(option("reason", "staff")));
    var results = results();
    results
        .path("surveyResults.versions")
        .entity(List.class)
        .isEqualTo(List.of(Map.of("version", 1, "n", 1), Map.of("version", 2, "n", 1)));
    results
        .path("surveyResults.questions[*].questionId")
        .entityList(String.class)
        .containsExactly("idea", "reason", "recommend", "stars", "comment");
    results.path("surveyResults.questions[1].text").entity(String.class).isEqualTo("Why now?");
    results
        .path("surveyResults.questions[1].distribution[*].label")
        .entityList(String.class)
        .containsExactly("Staff", "Pace", "Price");
    results
        .path("surveyResults.questions[1].distribution[*].count")
        .entityList(Integer.class)
        .containsExactly(1, 0, 1);
    results
        .path("surveyResults.questions[*].missing")
        .entityList(Integer.class)
        .containsExactly(1, 0, 0, 1, 1);
  }

  @Test
  void findsNoDraftAndNoSurveyOfAnotherTenant() {
    results(tenant.admin(), tenant.draft()).path("surveyResults").valueIsNull();
    results(luotain.newTenant().admin(), survey).path("surveyResults").valueIsNull();
  }

  @Test
  void pushesChangesAsTheyHappen() {
    var n =
        changes(tenant.adminToken())
            .mapNotNull(each -> each.field("resultsChanged.n").toEntity(Integer.class));
    StepVerifier.create(n)
        .expectNext(0)
        .then(() -> tenant.respond(survey, List.of(number("recommend", 9))))
        .expectNext(1)
        .then(() -> tenant.respond(survey, List.of(number("recommend", 9))))
        .expectNext(2)
        .thenCancel()
        .verify(PATIENCE);
  }

  @Test
  void pushesNoTestAnswers() {
    var n =
        changes(tenant.adminToken())
            .mapNotNull(each -> each.field("resultsChanged.n").toEntity(Integer.class));
    StepVerifier.create(n)
        .expectNext(0)
        .then(() -> tenant.tryOut(survey, List.of(number("recommend", 9))))
        .expectNoEvent(Duration.ofSeconds(1))
        .then(() -> tenant.respond(survey, List.of(number("recommend", 9))))
        .expectNext(1)
        .thenCancel()
        .verify(PATIENCE);
  }

  @Test
  void refusesToWatchASurveyOfAnotherTenant() {
    var first =
        luotain
            .web()
            .post()
            .uri("/graphql")
            .headers(headers -> headers.setBearerAuth(luotain.newTenant().adminToken()))
            .accept(MediaType.TEXT_EVENT_STREAM)
            .bodyValue(Map.of("query", WATCH, "variables", Map.of("id", survey)))
            .exchange()
            .returnResult(String.class)
            .getResponseBody()
            .blockFirst(PATIENCE);
    assertThat(first).contains("\"classification\":\"NOT_FOUND\"").doesNotContain("\"n\":");
  }

  private Flux<ClientGraphQlResponse> changes(String token) {
    var client =
        WebClient.builder()
            .clientConnector(new JdkClientHttpConnector())
            .baseUrl(luotain.url() + "/graphql")
            .defaultHeaders(headers -> headers.setBearerAuth(token))
            .build();
    return HttpGraphQlClient.create(client)
        .document(WATCH)
        .variable("id", survey)
        .executeSubscription();
  }
}
