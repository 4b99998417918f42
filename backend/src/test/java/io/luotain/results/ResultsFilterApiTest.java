package io.luotain.results;

import static io.luotain.Workspace.number;
import static io.luotain.Written.nps;
import static io.luotain.Written.page;
import static io.luotain.Written.survey;
import static io.luotain.Written.with;
import static io.luotain.respondent.People.option;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.respondent.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Managers see their team, live too, and nothing that tells of others. */
@LuotainTest
class ResultsFilterApiTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String NORTH = "respondent.team == 'north'";

  @Autowired Luotain luotain;
  private Workspace tenant;
  private People people;
  private String survey;

  @BeforeEach
  void twoTeams() {
    tenant = luotain.newTenant();
    people = new People(tenant);
    people.define(
        "team",
        "CHOICE",
        Map.of(
            "reportable",
            true,
            "options",
            List.of(option("north", "North"), option("south", "South"))));
    people.define("email", "TEXT", Map.of("personal", true));
    survey =
        tenant.create(
            with(survey(page("page", nps("recommend"))), "frozenAttributes", List.of("team")));
    tenant.publish(survey);
    respond("north", 9);
    respond("north", 10);
    respond("south", 1);
  }

  private void respond(String team, int score) {
    var id = UUID.randomUUID().toString();
    var presented =
        tenant
            .visitor()
            .document(
                "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) {"
                    + " presentation { token } } }")
            .variable(
                "input",
                Map.of(
                    "surveyId", survey, "respondentToken", people.token(id, Map.of("team", team))))
            .execute();
    var token = presented.path("surveyPresent.presentation.token").entity(String.class).get();
    tenant.submit(token, UUID.randomUUID(), List.of(number("recommend", score)));
  }

  private Response share(Map<String, Object> input) {
    return tenant
        .admin()
        .document(
            "mutation($input: ResultsShareCreateInput!) { resultsShareCreate(input: $input) { share"
                + " { filter } token userErrors { code path message } } }")
        .variable("input", with(input, "surveyId", survey))
        .execute();
  }

  private Response key(String filter) {
    return tenant
        .admin()
        .document(
            "mutation($filter: String!) { resultsKeyCreate(input: {name: \"North\", filter:"
                + " $filter}) { apiKey { scopes resultsFilter } secret userErrors { code path } }"
                + " }")
        .variable("filter", filter)
        .execute();
  }

  private String keyOfNorth() {
    return key(NORTH).path("resultsKeyCreate.secret").entity(String.class).get();
  }

  private Response ask(String credential, String arguments) {
    return luotain
        .as(credential)
        .document(
            "query($id: ID!) { surveyResults(surveyId: $id %s) { n questions { n } breakdown { keys"
                    .formatted(arguments)
                + " { value label } n } comparison { n } } }")
        .variable("id", survey)
        .execute();
  }

  private static void assertN(Response results, int n) {
    results.path("surveyResults.n").entity(Integer.class).isEqualTo(n);
  }

  private static void assertClassified(Response refused, String classification) {
    refused
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .satisfies(
                        error ->
                            assertThat(error.getExtensions())
                                .containsEntry("classification", classification)));
  }

  @Test
  void aShareShowsOnlyWhatItsFilterIsTrueOf() {
    var shared = share(Map.of("filter", NORTH));
    shared.path("resultsShareCreate.share.filter").entity(String.class).isEqualTo(NORTH);
    var token = shared.path("resultsShareCreate.token").entity(String.class).get();
    assertN(ask(token, ""), 2);
    ask(token, "").path("surveyResults.questions[0].n").entity(Integer.class).isEqualTo(2);
    assertClassified(ask(token, ", filter: \"true\""), "FORBIDDEN");
  }

  @Test
  void aKeyAsksWhatItWantsOfItsOwn() {
    var key = keyOfNorth();
    assertN(ask(key, ""), 2);
    assertN(ask(key, ", filter: \"answers.recommend > 9 || respondent.team == 'south'\""), 1);
    var compared = ask(key, ", compareTo: {filter: \"true\"}");
    compared.path("surveyResults.comparison.n").entity(Integer.class).isEqualTo(2);
    ask(key, ", breakdownBy: \"respondent.team\"")
        .path("surveyResults.breakdown[*].keys[0].value")
        .entityList(String.class)
        .containsExactly("north");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "surveyComparison(surveyId: $id) { surveyId }",
        "surveys { edges { node { id } } }",
        "responses(surveyId: $id) { edges { node { id } } }",
        "respondents { edges { node { id } } }",
        "resultsShares { edges { node { id } } }"
      })
  void aKeyReadsNothingElse(String field) {
    var id = field.contains("$id") ? "query($id: ID!) " : "";
    assertClassified(
        luotain.as(keyOfNorth()).document(id + "{" + field + "}").variable("id", survey).execute(),
        "FORBIDDEN");
  }

  @Test
  void aSurveyWithoutWhatTheFilterNamesShowsNothingAndNotTheFilter() {
    var key = keyOfNorth();
    survey = tenant.liveSurvey();
    assertClassified(ask(key, ""), "BAD_REQUEST");
    assertThat(ask(key, "").returnResponse().getErrors().getFirst().getMessage())
        .doesNotContain("team", "north");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "respondent.email == 'a@example.com'",
        "respondent.none == 1",
        "1 +",
        "answers.q > 1"
      })
  void refusesFiltersThatAreWrong(String filter) {
    var refused = key(filter);
    refused.path("resultsKeyCreate.secret").valueIsNull();
    refused
        .path("resultsKeyCreate.userErrors[*].path")
        .entityList(List.class)
        .contains(List.of("input", "filter"));
    share(Map.of("filter", filter))
        .path("resultsShareCreate.userErrors[*].path")
        .entityList(List.class)
        .contains(List.of("input", "filter"));
  }

  @Test
  void breaksDownBySegments() {
    var segment = segment(NORTH);
    var results = ask(tenant.adminToken(), ", breakdownBy: \"segment.%s\"".formatted(segment));
    results.path("surveyResults.breakdown[*].n").entityList(Integer.class).containsExactly(2, 1);
    results
        .path("surveyResults.breakdown[*].keys[0].label")
        .entityList(String.class)
        .containsExactly("Northerners", "Not Northerners");
    var both =
        ask(
            tenant.adminToken(),
            ", breakdownBy: [\"segment.%s\", \"answers.recommend\"]".formatted(segment));
    both.path("surveyResults.breakdown[*].n").entityList(Integer.class).containsExactly(1, 1, 1);
  }

  @Test
  void putsNobodyIntoASegmentOrOutOfItOfWhomItIsNotKnown() {
    tenant.respond(survey, List.of(number("recommend", 5)));
    var all = ask(tenant.adminToken(), "");
    all.path("surveyResults.n").entity(Integer.class).isEqualTo(4);
    var divided =
        ask(tenant.adminToken(), ", breakdownBy: \"segment.%s\"".formatted(segment(NORTH)));
    divided.path("surveyResults.breakdown[*].n").entityList(Integer.class).containsExactly(2, 1);
    var known = segment("has(respondent.team) && " + NORTH);
    var whole = ask(tenant.adminToken(), ", breakdownBy: \"segment.%s\"".formatted(known));
    whole.path("surveyResults.breakdown[*].n").entityList(Integer.class).containsExactly(2, 2);
  }

  @Test
  void refusesSegmentsThatResponsesCannotBeDividedBy() {
    for (var unfit : List.of("none", segment("respondent.email == 'a@example.com'"))) {
      var refused = ask(tenant.adminToken(), ", breakdownBy: \"segment.%s\"".formatted(unfit));
      assertClassified(refused, "BAD_REQUEST");
      assertThat(refused.returnResponse().getErrors().getFirst().getMessage())
          .contains("segment." + unfit)
          .doesNotContain("example.com");
    }
  }

  private String segment(String expression) {
    return tenant
        .admin()
        .document(
            "mutation($expression: String!) { segmentCreate(input: {name: \"Northerners\","
                + " expression: $expression}) { segment { id } userErrors { message } } }")
        .variable("expression", expression)
        .execute()
        .path("segmentCreate.segment.id")
        .entity(String.class)
        .get();
  }

  @Test
  void pushesChangesOfWhatWasAskedForToThoseWhoMaySeeIt() {
    var north = watched(keyOfNorth(), "");
    var south = watched(tenant.adminToken(), ", filter: \"respondent.team == 'south'\"");
    StepVerifier.create(Flux.merge(north.map(n -> "north " + n), south.map(n -> "south " + n)))
        .expectNextCount(2)
        .then(() -> respond("south", 5))
        .expectNext("south 2")
        .then(() -> respond("north", 5))
        .expectNext("north 3")
        .thenCancel()
        .verify(PATIENCE);
  }

  @Test
  void saysAtOnceThatAQuestionToWatchMakesNoSense() {
    StepVerifier.create(responses(tenant.adminToken(), ", filter: \"answers.none > 1\""))
        .assertNext(
            response ->
                assertThat(response.getErrors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.getMessage()).contains("answers.none")))
        .thenCancel()
        .verify(PATIENCE);
  }

  private Flux<Integer> watched(String credential, String arguments) {
    return responses(credential, arguments)
        .mapNotNull(each -> each.field("resultsChanged.n").toEntity(Integer.class));
  }

  private Flux<ClientGraphQlResponse> responses(String credential, String arguments) {
    var client =
        WebClient.builder()
            .clientConnector(new JdkClientHttpConnector())
            .baseUrl(luotain.url() + "/graphql")
            .defaultHeaders(headers -> headers.setBearerAuth(credential))
            .build();
    return HttpGraphQlClient.create(client)
        .document(
            "subscription($id: ID!) { resultsChanged(surveyId: $id %s) { n } }"
                .formatted(arguments))
        .variable("id", survey)
        .executeSubscription();
  }
}
