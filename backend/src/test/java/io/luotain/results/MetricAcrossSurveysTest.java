package io.luotain.results;

import static io.luotain.Workspace.number;
import static io.luotain.Written.ask;
import static io.luotain.Written.nps;
import static io.luotain.Written.page;
import static io.luotain.Written.survey;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

@LuotainTest
class MetricAcrossSurveysTest {

  private static final String ASK =
      """
      query($of: [SurveyQuestionInput!]!, $metric: SharedMetric!, $interval: ResultsInterval) {
        metricAcrossSurveys(of: $of, metric: $metric, interval: $interval) { metric
          surveys { surveyId title questionId text n value { value low high }
            withheld { reason } trend { from to n value { value } } } } }
      """;

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String first;
  private String second;

  @BeforeEach
  void surveys() {
    tenant = luotain.newTenant();
    first = tenant.liveSurvey();
    second =
        tenant.create(
            survey(
                page(
                    "p",
                    nps("nps"),
                    ask("csat", "csat", Map.of()),
                    ask("stars", "rating", Map.of("max", 10)))));
    tenant.publish(second).path("surveyPublish.userErrors").entityList(Object.class).hasSize(0);
    for (int score : new int[] {10, 9, 9, 2}) {
      tenant.respond(first, List.of(number("recommend", score)));
    }
    tenant.respond(second, List.of(number("nps", 0), number("csat", 5), number("stars", 10)));
    tenant.respond(second, List.of(number("csat", 1)));
  }

  private static Map<String, String> of(String survey, String question) {
    return Map.of("surveyId", survey, "questionId", question);
  }

  private Response compare(String metric, List<?> of) {
    return tenant
        .admin()
        .document(ASK)
        .variable("of", of)
        .variable("metric", metric)
        .variable("interval", "MONTH")
        .execute();
  }

  @Test
  void tellsTheMetricOfEach() {
    var found = compare("NPS", List.of(of(second, "nps"), of(first, "recommend")));
    found
        .path("metricAcrossSurveys.surveys[*].surveyId")
        .entityList(String.class)
        .containsExactly(second, first);
    found.path("metricAcrossSurveys.surveys[*].n").entityList(Integer.class).containsExactly(1, 4);
    found
        .path("metricAcrossSurveys.surveys[*].value.value")
        .entityList(Double.class)
        .containsExactly(-100.0, 50.0);
    found.path("metricAcrossSurveys.surveys[1].value.low").hasValue();
    found.path("metricAcrossSurveys.surveys[1].withheld").valueIsNull();
    found
        .path("metricAcrossSurveys.surveys[1].trend[*].value.value")
        .entityList(Double.class)
        .containsExactly(50.0);
    compare("CSAT", List.of(of(second, "csat")))
        .path("metricAcrossSurveys.surveys[0].value.value")
        .entity(Double.class)
        .isEqualTo(0.5);
    compare("MEAN", List.of(of(second, "stars")))
        .path("metricAcrossSurveys.surveys[0].value.value")
        .entity(Double.class)
        .isEqualTo(10.0);
  }

  @Test
  void anAnonymousSurveySaysWhatIsWithheld() {
    var anonymous = tenant.liveAnonymousSurvey(Map.of("minimumGroup", 3, "retentionDays", 30));
    tenant.respond(anonymous, List.of(number("recommend", 9)));
    var found = compare("NPS", List.of(of(first, "recommend"), of(anonymous, "recommend")));
    found.path("metricAcrossSurveys.surveys[1].n").entity(Integer.class).isEqualTo(0);
    found.path("metricAcrossSurveys.surveys[1].value").valueIsNull();
    found
        .path("metricAcrossSurveys.surveys[1].withheld.reason")
        .entity(String.class)
        .isEqualTo("NOTHING_PUBLISHED");
  }

  @Test
  void refusesWhatDoesNotCompareAndNamesIt() {
    assertRefused(
        compare("NPS", List.of(of(first, "recommend"), of(second, "csat"))), "`of[1].questionId`");
    assertRefused(compare("CES", List.of(of(second, "csat"))), "questions about effort");
    assertRefused(compare("NPS", List.of(of(first, "nothing"))), "nothing is no question");
    assertRefused(
        compare("MEAN", List.of(of(first, "stars"), of(second, "stars"))),
        "stars is a rating to 10 and the first is a rating to 5");
    assertRefused(compare("NPS", List.of()), "`of`: Give 1 to 20");
    assertRefused(
        compare("NPS", Collections.nCopies(21, of(first, "recommend"))), "`of`: Give 1 to 20");
    compare("NPS", List.of(of(first, "recommend"), of("none", "recommend")))
        .path("metricAcrossSurveys")
        .valueIsNull();
  }

  private static void assertRefused(Response response, String message) {
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
