package io.luotain.response;

import static io.luotain.Workspace.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/** Answers of somebody who tries a survey out are kept apart. */
@LuotainTest
class TestAnswersApiTest {

  private static final List<Map<String, Object>> ANSWERS = List.of(number("recommend", 9));

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String survey;

  @BeforeEach
  void liveSurvey() {
    tenant = luotain.newTenant();
    survey = tenant.liveSurvey();
  }

  private Response present(HttpGraphQlTester caller) {
    return caller
        .document(
            "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { presentation {"
                + " token } userErrors { code } } }")
        .variable("input", Map.of("surveyId", survey, "test", true))
        .execute();
  }

  private String testToken() {
    return present(tenant.admin())
        .path("surveyPresent.presentation.token")
        .entity(String.class)
        .get();
  }

  private Response submit(HttpGraphQlTester caller, String token, UUID id) {
    return caller
        .document(
            "mutation($input: ResponseSubmitInput!) { responseSubmit(input: $input) { receipt {"
                + " responseId } userErrors { code } } }")
        .variable(
            "input", Map.of("presentationToken", token, "submissionId", id, "answers", ANSWERS))
        .execute();
  }

  private String tryOut() {
    return submit(tenant.admin(), testToken(), UUID.randomUUID())
        .path("responseSubmit.receipt.responseId")
        .entity(String.class)
        .get();
  }

  private List<String> responses(boolean test) {
    var found =
        tenant
            .admin()
            .document(
                "query($id: ID!, $test: Boolean!) { responses(surveyId: $id, test: $test) { edges {"
                    + " node { id test } } } }")
            .variable("id", survey)
            .variable("test", test)
            .execute();
    found
        .path("responses.edges[*].node.test")
        .entityList(Boolean.class)
        .satisfies(marks -> assertThat(marks).allMatch(mark -> mark == test));
    return found.path("responses.edges[*].node.id").entityList(String.class).get();
  }

  @Test
  void areListedOnlyOnRequest() {
    var real = tenant.respond(survey, ANSWERS);
    var trial = tryOut();
    assertThat(responses(true)).containsExactly(trial);
    assertThat(responses(false)).containsExactly(real);
  }

  @Test
  void areCountedNowhere() {
    tryOut();
    tenant.respond(survey, ANSWERS);
    tryOut();
    var results =
        tenant
            .admin()
            .document(
                "query($id: ID!) { surveyResults(surveyId: $id) { n questions { n } }"
                    + " surveyComparison(surveyId: $id, by: VERSION) { results { n } } }")
            .variable("id", survey)
            .execute();
    results.path("surveyResults.n").entity(Integer.class).isEqualTo(1);
    results.path("surveyResults.questions[0].n").entity(Integer.class).isEqualTo(1);
    results.path("surveyComparison.results[*].n").entityList(Integer.class).containsExactly(1);
  }

  @Test
  void needAScopeThatVisitorsAndReadersLack() {
    for (var caller : List.of(tenant.visitor(), luotain.as(readersKey()))) {
      present(caller)
          .errors()
          .satisfy(
              errors ->
                  assertThat(errors)
                      .singleElement()
                      .extracting(error -> error.getErrorType().toString())
                      .isEqualTo("FORBIDDEN"));
    }
  }

  private String readersKey() {
    return tenant
        .admin()
        .document(
            "mutation { apiKeyCreate(input: {name: \"R\", scopes: [SURVEYS_READ, RESPONSES_READ,"
                + " RESULTS_READ]}) { secret } }")
        .execute()
        .path("apiKeyCreate.secret")
        .entity(String.class)
        .get();
  }

  @Test
  void anAuthorCannotAnswerInAVisitorsPlace() {
    submit(tenant.admin(), tenant.present(survey), UUID.randomUUID())
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .extracting(error -> error.getErrorType().toString())
                    .isEqualTo("FORBIDDEN"));
    assertThat(responses(false)).isEmpty();
  }

  @Test
  void keepTheirMarkWhoeverSubmitsThem() {
    submit(tenant.visitor(), testToken(), UUID.randomUUID())
        .path("responseSubmit.userErrors")
        .entityList(Object.class)
        .hasSize(0);
    assertThat(responses(false)).isEmpty();
    assertThat(responses(true)).hasSize(1);
  }

  @Test
  void doNotPassForARepeatOfARealAnswer() {
    var id = UUID.randomUUID();
    tenant.submit(tenant.present(survey), id, ANSWERS);
    submit(tenant.admin(), testToken(), id)
        .path("responseSubmit.userErrors[*].code")
        .entityList(String.class)
        .containsExactly("SUBMISSION_ID_REUSED");
  }
}
