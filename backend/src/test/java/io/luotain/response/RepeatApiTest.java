package io.luotain.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.respondent.People;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Whom the server knows, it does not ask again before its time. */
@LuotainTest
class RepeatApiTest {

  private static final int AT_ONCE = 16;
  private static final int ROUNDS = 12;

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
  void ofManyAnswersAtOnceOneIsTaken() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      survey = tenant.liveSurvey();
      set(round % 2 == 0 ? "{kind: ONCE}" : "{kind: EVERY, days: 30}");
      var outcomes =
          atOnce(
              Stream.generate(() -> token(ann))
                  .limit(AT_ONCE)
                  .map(token -> (Callable<List<String>>) () -> submit(token, UUID.randomUUID()))
                  .toList());
      assertThat(outcomes).hasSize(AT_ONCE).containsOnly(List.of(), List.of("ALREADY_ANSWERED"));
      assertThat(outcomes).containsOnlyOnce(List.of());
      assertThat(stored()).isEqualTo(1);
    }
  }

  private static List<List<String>> atOnce(List<Callable<List<String>>> calls)
      throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }

  private int stored() {
    return tenant
        .admin()
        .document("query($id: ID!) { surveyResults(surveyId: $id) { n } }")
        .variable("id", survey)
        .execute()
        .path("surveyResults.n")
        .entity(Integer.class)
        .get();
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
    var old = token(ann);
    assertThat(submit(token(ann), UUID.randomUUID())).isEmpty();
    tenant.publish(survey, "COMPATIBLE", "Spring");
    assertThat(submit(old, UUID.randomUUID()))
        .as("presented in the wave that is answered")
        .containsExactly("ALREADY_ANSWERED");
    assertThat(submit(token(ann), UUID.randomUUID())).isEmpty();
    assertThat(presentErrors()).containsExactly("ALREADY_ANSWERED");
    tenant.publish(survey, "COMPATIBLE", "Autumn");
    assertThat(submit(token(ann), UUID.randomUUID())).isEmpty();
    tenant.publish(survey, "COMPATIBLE", "Spring");
    assertThat(presentErrors()).as("answered in spring").containsExactly("ALREADY_ANSWERED");
  }

  @Test
  void manyRetriesAtOnceAreOneAnswer() throws InterruptedException {
    var token = token(ann);
    var id = UUID.randomUUID();
    assertThat(atOnce(Collections.nCopies(AT_ONCE, () -> submit(token, id))))
        .containsOnly(List.of());
    assertThat(stored()).isEqualTo(1);
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
