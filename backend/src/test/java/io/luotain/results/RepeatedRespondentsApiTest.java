package io.luotain.results;

import static io.luotain.Workspace.number;
import static io.luotain.Workspace.option;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/** Where people may answer again, results are as sure as the people are many. */
@LuotainTest
class RepeatedRespondentsApiTest {

  private static final int PEOPLE = 24;

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String survey;
  private People.Key people;

  @BeforeEach
  void surveyThatOneMayAnswerAgain() {
    tenant = luotain.newTenant();
    survey = tenant.liveSurvey();
    people = new People(tenant).newKey();
    tenant
        .admin()
        .document(
            "mutation($id: ID!) { surveyRepeatSet(input: {id: $id, repeat: {kind: ALWAYS}}) {"
                + " userErrors { code } } }")
        .variable("id", survey)
        .execute()
        .path("surveyRepeatSet.userErrors")
        .entityList(Object.class)
        .hasSize(0);
  }

  /** 9 or 8 with one reason, 4 or 3 with the other: each the same answers each time. */
  private void everybodyAnswers() {
    for (int i = 0; i < PEOPLE; i++) {
      boolean isFast = i % 2 == 0;
      var token = present(people.token("p" + i, Map.of()));
      tenant.submit(
          token,
          UUID.randomUUID(),
          List.of(
              number("recommend", (isFast ? 8 : 3) + i / 2 % 2),
              option("reason", isFast ? "speed" : "price")));
    }
  }

  private String present(String respondentToken) {
    return tenant
        .visitor()
        .document(
            "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { presentation {"
                + " token } } }")
        .variable("input", Map.of("surveyId", survey, "respondentToken", respondentToken))
        .execute()
        .path("surveyPresent.presentation.token")
        .entity(String.class)
        .get();
  }

  private Response results() {
    return tenant
        .admin()
        .document(
            """
            query($id: ID!) { surveyResults(
              surveyId: $id, questions: ["recommend"], breakdownBy: ["answers.reason"]) {
                n
                questions { n ... on NpsResults {
                  mean { value low high } median { low } nps { low } promoters { share { low } } } }
                breakdown { differences { figure significant pValue difference { low high } } } } }
            """)
        .variable("id", survey)
        .execute();
  }

  /** 2.068658 (t of 23) · √(6.5 · 24/23 / 24) = 1.09972, the people's means being known. */
  @Test
  void answersOfOnePersonCountAsOnePersons() {
    everybodyAnswers();
    everybodyAnswers();
    everybodyAnswers();
    var results = results();
    results.path("surveyResults.n").entity(Integer.class).isEqualTo(3 * PEOPLE);
    var mean = results.path("surveyResults.questions[0].mean").entity(Estimate.class).get();
    assertThat(mean.value()).isEqualTo(6);
    assertThat(mean.low()).isCloseTo(6 - 1.09972, within(0.00001));
    assertThat(mean.high()).isCloseTo(6 + 1.09972, within(0.00001));
    results.path("surveyResults.questions[0].median.low").valueIsNull();
    results.path("surveyResults.questions[0].nps.low").hasValue();
    results.path("surveyResults.questions[0].promoters.share.low").hasValue();
    results
        .path("surveyResults.breakdown[*].differences[*].significant")
        .entityList(Boolean.class)
        .containsExactly(true, true);
  }

  @Test
  void whoAnswersOnceIsAStranger() {
    everybodyAnswers();
    results().path("surveyResults.questions[0].median.low").hasValue();
  }
}
