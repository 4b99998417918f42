package io.luotain.response;

import static io.luotain.Workspace.number;
import static io.luotain.Workspace.option;
import static io.luotain.Workspace.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

@LuotainTest
class ResponseApiTest {

  private static final Map<String, Object> NINE = number("recommend", 9);

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String survey;

  @BeforeEach
  void liveSurvey() {
    tenant = luotain.newTenant();
    survey = tenant.liveSurvey();
  }

  @Test
  void presentsTheSurveyInTheFittingLanguage() {
    var presented =
        tenant
            .visitor()
            .document(
                "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) {"
                    + " presentation { surveyId version locale identityMode title pages {"
                    + " questions { id text required type { __typename } } } } } }")
            .variable("input", Map.of("surveyId", survey, "locale", "sv-FI"))
            .execute();
    presented.path("surveyPresent.presentation.locale").entity(String.class).isEqualTo("en");
    presented.path("surveyPresent.presentation.title").entity(String.class).isEqualTo("Hello");
    presented
        .path("surveyPresent.presentation.pages[0].questions[*].type.__typename")
        .entityList(String.class)
        .containsExactly(
            "PresentedNps", "PresentedSingleChoice", "PresentedRating", "PresentedText");
  }

  @Test
  void storesTheAnswersInTheOrderOfTheQuestions() {
    var id =
        tenant.respond(
            survey,
            List.of(
                text("comment", "Hyvää työtä 👍"),
                number("stars", 5),
                option("reason", "speed"),
                NINE));
    var responses = responses();
    responses.path("responses.edges[0].node.id").entity(String.class).isEqualTo(id);
    responses
        .path("responses.edges[0].node.answers")
        .entity(List.class)
        .isEqualTo(
            List.of(
                Map.of("questionId", "recommend", "number", 9),
                Map.of("questionId", "reason", "option", Map.of("id", "speed")),
                Map.of("questionId", "stars", "number", 5),
                Map.of("questionId", "comment", "text", "Hyvää työtä 👍")));
  }

  @Test
  void givesTheSameReceiptToARepeat() {
    var token = tenant.present(survey);
    var submission = UUID.randomUUID();
    var first = receipt(tenant.submit(token, submission, List.of(NINE)));
    var second = receipt(tenant.submit(tenant.present(survey), submission, List.of(NINE)));
    assertThat(second).isEqualTo(first);
    responses().path("responses.edges").entityList(Object.class).hasSize(1);
  }

  @Test
  void refusesASubmissionIdWithOtherAnswers() {
    var token = tenant.present(survey);
    var submission = UUID.randomUUID();
    tenant.submit(token, submission, List.of(NINE));
    assertThat(refusal(tenant.submit(token, submission, List.of(number("recommend", 8)))))
        .isEqualTo("SUBMISSION_ID_REUSED [input, submissionId]");
    responses()
        .path("responses.edges[*].node.answers[0].number")
        .entityList(Integer.class)
        .containsExactly(9);
  }

  static Stream<Arguments> badAnswers() {
    return Stream.of(
        Arguments.of(List.of(), "REQUIRED [input, answers]"),
        Arguments.of(
            List.of(number("recommend", 11)), "INVALID [input, answers, 0, value, number]"),
        Arguments.of(
            List.of(number("recommend", -1)), "INVALID [input, answers, 0, value, number]"),
        Arguments.of(
            List.of(text("recommend", "9")), "WRONG_ANSWER_TYPE [input, answers, 0, value]"),
        Arguments.of(List.of(NINE, NINE), "DUPLICATE [input, answers, 1, questionId]"),
        Arguments.of(
            List.of(NINE, number("nothing", 1)),
            "UNKNOWN_QUESTION [input, answers, 1, questionId]"),
        Arguments.of(
            List.of(NINE, number("stars", 0)), "INVALID [input, answers, 1, value, number]"),
        Arguments.of(
            List.of(NINE, option("reason", "luck")),
            "INVALID [input, answers, 1, value, option, id]"),
        Arguments.of(
            List.of(NINE, number("reason", 1)), "WRONG_ANSWER_TYPE [input, answers, 1, value]"),
        Arguments.of(
            List.of(NINE, text("comment", "  ")), "REQUIRED [input, answers, 1, value, text]"),
        Arguments.of(
            List.of(NINE, text("comment", "x".repeat(21))),
            "TOO_LONG [input, answers, 1, value, text]"),
        Arguments.of(
            List.of(NINE, option("comment", "x")), "WRONG_ANSWER_TYPE [input, answers, 1, value]"));
  }

  @ParameterizedTest
  @MethodSource("badAnswers")
  void refusesABadAnswerAndStoresNothing(List<Map<String, Object>> answers, String refusal) {
    assertThat(refusal(tenant.submit(tenant.present(survey), UUID.randomUUID(), answers)))
        .isEqualTo(refusal);
    responses().path("responses.edges").entityList(Object.class).hasSize(0);
  }

  @Test
  void takesTheLongestTextCountedInCodePoints() {
    tenant.respond(survey, List.of(NINE, text("comment", "👍".repeat(20))));
    responses().path("responses.edges").entityList(Object.class).hasSize(1);
  }

  @Test
  void refusesASubmissionIdThatIsNotRandom() {
    var submission = UUID.fromString("00000000-0000-1000-8000-000000000000");
    assertThat(refusal(tenant.submit(tenant.present(survey), submission, List.of(NINE))))
        .isEqualTo("INVALID [input, submissionId]");
  }

  @Test
  void refusesAForgedOrForeignPresentation() {
    var other = luotain.newTenant();
    var foreign = other.present(other.liveSurvey());
    var own = tenant.present(survey);
    var damaged = own.substring(0, own.length() - 3) + (own.endsWith("AAA") ? "BBB" : "AAA");
    for (var token : List.of("nonsense", foreign, damaged)) {
      assertThat(refusal(tenant.submit(token, UUID.randomUUID(), List.of(NINE))))
          .isEqualTo("PRESENTATION_INVALID [input, presentationToken]");
    }
  }

  @Test
  void takesAnswersToAPresentationMadeBeforeTheSurveyClosed() {
    var token = tenant.present(survey);
    tenant
        .admin()
        .document("mutation($id: ID!) { surveyClose(id: $id) { survey { state } } }")
        .variable("id", survey)
        .executeAndVerify();
    assertThat(receipt(tenant.submit(token, UUID.randomUUID(), List.of(NINE)))).isNotEmpty();
    tenant
        .visitor()
        .document(
            "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { userErrors {"
                + " code } } }")
        .variable("input", Map.of("surveyId", survey))
        .execute()
        .path("surveyPresent.userErrors[0].code")
        .entity(String.class)
        .isEqualTo("SURVEY_NOT_LIVE");
  }

  @Test
  void pagesThroughResponsesNewestFirstAndBack() {
    var first = tenant.respond(survey, List.of(NINE));
    var second = tenant.respond(survey, List.of(NINE));
    var third = tenant.respond(survey, List.of(NINE));
    var newest = page("first: 2");
    newest
        .path("responses.edges[*].node.id")
        .entityList(String.class)
        .containsExactly(third, second);
    var cursor = newest.path("responses.pageInfo.endCursor").entity(String.class).get();
    page("first: 2, after: \"%s\"".formatted(cursor))
        .path("responses.edges[*].node.id")
        .entityList(String.class)
        .containsExactly(first);
    page("last: 5, before: \"%s\"".formatted(cursor))
        .path("responses.edges[*].node.id")
        .entityList(String.class)
        .containsExactly(third);
  }

  private Response page(String arguments) {
    return tenant
        .admin()
        .document(
            "query($id: ID!) { responses(surveyId: $id, %s) { edges { node { id } } pageInfo {"
                    .formatted(arguments)
                + " endCursor } } }")
        .variable("id", survey)
        .execute();
  }

  private Response responses() {
    return tenant
        .admin()
        .document(
            "query($id: ID!) { responses(surveyId: $id) { edges { node { id answers { questionId"
                + " ... on NumberAnswer { number } ... on OptionAnswer { option { id } } ... on"
                + " TextAnswer { text } } } } } }")
        .variable("id", survey)
        .execute();
  }

  private static Map<String, Object> receipt(Response response) {
    return response
        .path("responseSubmit.receipt")
        .entity(new org.springframework.core.ParameterizedTypeReference<Map<String, Object>>() {})
        .get();
  }

  private static String refusal(Response response) {
    response.path("responseSubmit.receipt").valueIsNull();
    var errors = response.path("responseSubmit.userErrors").entityList(Map.class).get();
    assertThat(errors).hasSize(1);
    return errors.getFirst().get("code") + " " + errors.getFirst().get("path");
  }
}
