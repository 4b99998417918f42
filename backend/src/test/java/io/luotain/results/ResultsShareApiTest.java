package io.luotain.results;

import static io.luotain.Workspace.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

@LuotainTest
class ResultsShareApiTest {

  private static final String CREATE =
      "mutation($input: ResultsShareCreateInput!) { resultsShareCreate(input: $input) { share { id"
          + " surveyId createdAt expiresAt revokedAt } token userErrors { code path } } }";

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String survey;

  @BeforeEach
  void liveSurvey() {
    tenant = luotain.newTenant();
    survey = tenant.liveSurvey();
  }

  private Response create(Map<String, Object> input) {
    return tenant.admin().document(CREATE).variable("input", input).execute();
  }

  private Response results(String token, String of) {
    return luotain
        .as(token)
        .document("query($id: ID!) { surveyResults(surveyId: $id) { n } }")
        .variable("id", of)
        .execute();
  }

  private static String text(Response response, String path) {
    return response.path("resultsShareCreate." + path).entity(String.class).get();
  }

  @Test
  void showsTheResultsOfItsSurveyAndOfNoOther() {
    tenant.respond(survey, List.of(number("recommend", 9)));
    var token = text(create(Map.of("surveyId", survey)), "token");
    results(token, survey).path("surveyResults.n").entity(Integer.class).isEqualTo(1);
    results(token, tenant.liveSurvey())
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .satisfies(
                        error ->
                            assertThat(error.getExtensions())
                                .containsEntry("classification", "FORBIDDEN")));
  }

  @Test
  void isListedAndRevoked() {
    var id = text(create(Map.of("surveyId", survey, "days", 1)), "share.id");
    for (int times = 0; times < 2; times++) {
      tenant
          .admin()
          .document(
              "mutation($id: ID!) { resultsShareRevoke(id: $id) { share { id revokedAt }"
                  + " userErrors { code } } }")
          .variable("id", id)
          .execute()
          .path("resultsShareRevoke.share.revokedAt")
          .hasValue();
    }
    var listed =
        tenant
            .admin()
            .document("{ resultsShares { edges { node { id surveyId revokedAt } } } }")
            .execute();
    listed.path("resultsShares.edges[*].node.id").entityList(String.class).containsExactly(id);
    listed.path("resultsShares.edges[0].node.revokedAt").hasValue();
  }

  @Test
  void refusesWhatCannotBeShared() {
    var refused = create(Map.of("surveyId", "none-0123456789abcdef", "days", 367));
    refused.path("resultsShareCreate.share").valueIsNull();
    refused.path("resultsShareCreate.token").valueIsNull();
    refused
        .path("resultsShareCreate.userErrors")
        .entity(List.class)
        .isEqualTo(
            List.of(
                Map.of("code", "INVALID", "path", List.of("input", "days")),
                Map.of("code", "NOT_FOUND", "path", List.of("input", "surveyId"))));
  }
}
