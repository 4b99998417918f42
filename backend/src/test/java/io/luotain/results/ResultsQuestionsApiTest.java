package io.luotain.results;

import static io.luotain.Workspace.number;
import static io.luotain.Workspace.option;
import static io.luotain.Workspace.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

@LuotainTest
class ResultsQuestionsApiTest {

  private static final String ASK =
      """
      query($id: ID!, $filter: String, $days: ResultsDaysInput, $questions: [ID!],
          $by: [String!]! = [], $interval: ResultsInterval, $to: ResultsCompareInput) {
        surveyResults(surveyId: $id, filter: $filter, days: $days, questions: $questions,
            breakdownBy: $by, interval: $interval, compareTo: $to) {
          n questions { questionId n }
          breakdown { keys { by value label } n
            questions { questionId ... on NpsResults { nps { value } median { value } } }
            differences { questionId figure optionId difference { value low high } pValue
              adjustedPValue significant } }
          trend { from to n questions { n } differences { figure } }
          comparison { n both questions { n } differences { figure significant } } } }
      """;

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String survey;

  @BeforeEach
  void answers() {
    tenant = luotain.newTenant();
    survey = tenant.liveSurvey();
    tenant.respond(survey, List.of(number("recommend", 9), option("reason", "speed")));
    tenant.respond(survey, List.of(number("recommend", 10), option("reason", "speed")));
    tenant.respond(
        survey, List.of(number("recommend", 2), option("reason", "price"), text("comment", "No")));
    tenant.respond(survey, List.of(number("recommend", 7), number("stars", 3)));
  }

  private GraphQlTester.Response ask(Map<String, Object> arguments) {
    return ask(tenant.admin(), arguments);
  }

  private GraphQlTester.Response ask(HttpGraphQlTester client, Map<String, Object> arguments) {
    var request = client.document(ASK).variable("id", survey);
    arguments.forEach(request::variable);
    return request.execute();
  }

  @Test
  void filters() {
    var results = ask(Map.of("filter", "answers.recommend >= 9 || has(answers.comment)"));
    results.path("surveyResults.n").entity(Integer.class).isEqualTo(3);
    results
        .path("surveyResults.questions[*].n")
        .entityList(Integer.class)
        .containsExactly(3, 3, 0, 1);
    results.path("surveyResults.comparison").valueIsNull();
    var one = ask(Map.of("filter", "answers.reason == 'price'", "questions", List.of("recommend")));
    one.path("surveyResults.questions[*].questionId")
        .entityList(String.class)
        .containsExactly("recommend");
    one.path("surveyResults.n").entity(Integer.class).isEqualTo(1);
  }

  @Test
  void breaksDown() {
    var results = ask(Map.of("by", List.of("answers.reason", "response.channel")));
    results.path("surveyResults.breakdown[*].n").entityList(Integer.class).containsExactly(1, 2);
    results
        .path("surveyResults.breakdown[1].keys")
        .entity(List.class)
        .isEqualTo(
            List.of(
                Map.of("by", "answers.reason", "value", "speed", "label", "Speed"),
                Map.of("by", "response.channel", "value", "WIDGET", "label", "WIDGET")));
    results
        .path("surveyResults.breakdown[1].questions[0].nps.value")
        .entity(Double.class)
        .isEqualTo(100.0);
    results
        .path("surveyResults.breakdown[1].questions[0].median.value")
        .entity(Double.class)
        .isEqualTo(9.5);
    results
        .path("surveyResults.breakdown[1].differences[0].difference.value")
        .entity(Double.class)
        .isEqualTo(200.0);
    results
        .path("surveyResults.breakdown[1].differences[*].questionId")
        .entityList(String.class)
        .satisfies(ids -> assertThat(ids).contains("recommend").doesNotContain("reason"));
  }

  @Test
  void showsTrendsAndCompares() {
    var results = ask(Map.of("interval", "QUARTER", "to", Map.of("filter", "has(answers.stars)")));
    results.path("surveyResults.trend[*].n").entityList(Integer.class).containsExactly(4);
    results.path("surveyResults.comparison.n").entity(Integer.class).isEqualTo(1);
    results.path("surveyResults.comparison.both").entity(Integer.class).isEqualTo(1);
    results.path("surveyResults.comparison.differences").entityList(Object.class).hasSize(0);
    var days = Map.of("from", "2020-01-01", "to", "2099-12-31");
    var before = ask(Map.of("days", days, "to", Map.of("previousPeriod", true)));
    before.path("surveyResults.n").entity(Integer.class).isEqualTo(4);
    before.path("surveyResults.comparison.n").entity(Integer.class).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          answers.recommand > 3                 | `filter`: Line 1, column 8: Unknown name answers.recommand. Did you mean answers.recommend?
          answers.reason == 'spead'             | `filter`: Line 1, column 19: answers.reason has no option spead.
          has(answers.comment) && answers.comment == 'x' | `filter`: Line 1, column 25: answers.comment is a free text
          answers.recommend + 1                 | it should give true or false
          """)
  void tellsWhatIsWrongWithAFilterAndWhere(String filter, String message) {
    assertRefused(ask(Map.of("filter", filter)), message);
  }

  @Test
  void tellsWhatElseIsWrong() {
    assertRefused(ask(Map.of("by", List.of("answers.comment"))), "`breakdownBy`: answers.comment");
    assertRefused(ask(Map.of("by", List.of("response.year"))), "There is no response.year");
    assertRefused(ask(Map.of("by", List.of("response.day", "response.day"))), "two different ones");
    assertRefused(ask(Map.of("questions", List.of("none"))), "There is no question none");
    assertRefused(ask(Map.of("to", Map.of("previousPeriod", true))), "`compareTo.previousPeriod`");
    assertRefused(ask(Map.of("days", Map.of("from", "2026-02-02", "to", "2026-02-01"))), "`days`");
  }

  @Test
  void doesNotAnswerWhoeverHoldsAShare() {
    var token =
        tenant
            .admin()
            .document("mutation($id: ID!) { resultsShareCreate(input: {surveyId: $id}) { token } }")
            .variable("id", survey)
            .execute()
            .path("resultsShareCreate.token")
            .entity(String.class)
            .get();
    var holder = luotain.as(token);
    holder
        .document("query($id: ID!) { surveyResults(surveyId: $id) { n } }")
        .variable("id", survey)
        .execute()
        .path("surveyResults.n")
        .entity(Integer.class)
        .isEqualTo(4);
    ask(holder, Map.of("filter", "answers.recommend == 2"))
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

  private static void assertRefused(GraphQlTester.Response response, String message) {
    response
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .satisfies(
                        error -> {
                          assertThat(error.getMessage()).contains(message);
                          assertThat(error.getErrorType()).hasToString("BAD_REQUEST");
                        }));
  }
}
