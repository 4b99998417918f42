package io.luotain.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.respondent.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Whom the server knows, it does not ask again before its time. */
@LuotainTest
class RepeatApiTest {

  private static final List<Map<String, Object>> ANSWERS =
      List.of(Workspace.number("recommend", 9));

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String survey;
  private String ann;

  @BeforeEach
  void liveSurvey() {
    tenant = luotain.newTenant();
    survey = tenant.liveSurvey();
    ann = new People(tenant).token("ann", Map.of());
  }

  private Response present(String respondentToken) {
    return tenant
        .visitor()
        .document(
            "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { presentation {"
                + " token } userErrors { code path } } }")
        .variable("input", Map.of("surveyId", survey, "respondentToken", respondentToken))
        .execute();
  }

  private String token(String respondentToken) {
    return present(respondentToken)
        .path("surveyPresent.presentation.token")
        .entity(String.class)
        .get();
  }

  private List<String> submit(String token, UUID id) {
    return tenant
        .submit(token, id, ANSWERS)
        .path("responseSubmit.userErrors[*].code")
        .entityList(String.class)
        .get();
  }

  private List<String> presentErrors() {
    return present(ann).path("surveyPresent.userErrors[*].code").entityList(String.class).get();
  }

  @Test
  void onceMeansOnce() {
    var first = token(ann);
    var second = token(ann);
    var id = UUID.randomUUID();
    assertThat(submit(first, id)).isEmpty();
    assertThat(presentErrors()).containsExactly("ALREADY_ANSWERED");
    assertThat(submit(second, UUID.randomUUID())).containsExactly("ALREADY_ANSWERED");
    assertThat(submit(first, id)).as("a retry").isEmpty();
    var bob = new People(tenant).token("bob", Map.of());
    assertThat(submit(token(bob), UUID.randomUUID())).isEmpty();
    assertThat(submit(tenant.present(survey), UUID.randomUUID())).as("a stranger").isEmpty();
    assertThat(submit(tenant.present(survey), UUID.randomUUID())).isEmpty();
  }

  @Test
  void alwaysMeansAlways() {
    set("{kind: ALWAYS}");
    assertThat(submit(token(ann), UUID.randomUUID())).isEmpty();
    assertThat(submit(token(ann), UUID.randomUUID())).isEmpty();
  }

  @Test
  void someDaysHaveToPass() {
    set("{kind: EVERY, days: 30}");
    assertThat(submit(token(ann), UUID.randomUUID())).isEmpty();
    assertThat(presentErrors()).containsExactly("ALREADY_ANSWERED");
  }

  @Test
  void aNewWaveAsksAgain() {
    assertThat(submit(token(ann), UUID.randomUUID())).isEmpty();
    tenant
        .admin()
        .document(
            "mutation($id: ID!) { surveyPublish(id: $id, wave: \"Spring\") { userErrors { code } }"
                + " }")
        .variable("id", survey)
        .execute()
        .path("surveyPublish.userErrors")
        .entityList(Object.class)
        .hasSize(0);
    assertThat(submit(token(ann), UUID.randomUUID())).isEmpty();
    assertThat(presentErrors()).containsExactly("ALREADY_ANSWERED");
  }

  private void set(String policy) {
    tenant
        .admin()
        .document(
            "mutation($id: ID!) { surveyRepeatSet(input: {id: $id, repeat: %s}) { userErrors { code } } }"
                .formatted(policy))
        .variable("id", survey)
        .execute()
        .path("surveyRepeatSet.userErrors")
        .entityList(Object.class)
        .hasSize(0);
  }
}
