package io.luotain.results;

import static io.luotain.Workspace.number;
import static io.luotain.Workspace.option;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** The results of waves and versions side by side. */
@LuotainTest
class ComparisonApiTest {

  record Differing(
      String questionId,
      @Nullable String optionId,
      String figure,
      boolean significant,
      Estimate difference) {

    @Override
    public String toString() {
      return "%s %s %s %s".formatted(questionId, optionId, figure, significant);
    }
  }

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String survey;

  @BeforeEach
  void draft() {
    tenant = luotain.newTenant();
    survey = tenant.draft();
  }

  private Response compare(String arguments) {
    return tenant
        .admin()
        .document(
            "query($id: ID!) { surveyComparison(surveyId: $id%s) { surveyId results { wave versions n"
                    .formatted(arguments)
                + " days { n } questions { questionId n missing ... on NpsResults { nps { value } }"
                + " } differences { questionId rowId optionId figure significant difference { value"
                + " low high } } } } }")
        .variable("id", survey)
        .execute();
  }

  private void respond(int times, int recommend, String reason) {
    for (int i = 0; i < times; i++) {
      tenant.respond(survey, List.of(number("recommend", recommend), option("reason", reason)));
    }
  }

  private void wave(String name) {
    tenant
        .publish(survey, "COMPATIBLE", name)
        .path("surveyPublish.userErrors")
        .entity(List.class)
        .isEqualTo(List.of());
  }

  private static List<String> groups(Response response) {
    return response.path("surveyComparison.results").entityList(Map.class).get().stream()
        .map(each -> each.get("wave") + " " + each.get("versions") + " " + each.get("n"))
        .toList();
  }

  @Test
  void countsEachWaveAndEachVersionForItself() {
    tenant.publish(survey);
    respond(1, 9, "price");
    wave("Spring");
    respond(2, 9, "price");
    tenant.publish(survey);
    respond(3, 9, "price");
    wave("Autumn");
    assertThat(groups(compare("")))
        .containsExactly("null [1] 1", "Spring [2, 3] 5", "Autumn [4] 0");
    assertThat(groups(compare(", by: VERSION")))
        .containsExactly("null [1] 1", "Spring [2] 2", "Spring [3] 3", "Autumn [4] 0");
    assertThat(groups(compare(", last: 2"))).containsExactly("Spring [2, 3] 5", "Autumn [4] 0");
  }

  @Test
  void saysWhichDifferencesAreSignificant() {
    wave("Spring");
    respond(12, 3, "price");
    respond(4, 9, "speed");
    wave("Autumn");
    respond(4, 3, "price");
    respond(12, 10, "speed");
    var compared = compare("");
    compared
        .path("surveyComparison.results[*].questions[0].nps.value")
        .entityList(Double.class)
        .containsExactly(-50.0, 50.0);
    compared.path("surveyComparison.results[0].differences").entityList(Object.class).hasSize(0);
    compared
        .path("surveyComparison.results[1].differences")
        .entityList(Differing.class)
        .satisfies(
            all -> {
              assertThat(all)
                  .extracting(Differing::toString)
                  .containsExactly(
                      "recommend null NPS true",
                      "reason price SHARE true",
                      "reason speed SHARE true");
              assertThat(all.getFirst().difference().value()).isEqualTo(100.0);
            });
  }

  @Test
  void aSmallDifferenceIsNotSignificant() {
    wave("Spring");
    respond(3, 3, "price");
    respond(2, 9, "price");
    wave("Autumn");
    respond(2, 3, "price");
    respond(3, 9, "price");
    compare("")
        .path("surveyComparison.results[1].differences[0].significant")
        .entity(Boolean.class)
        .isEqualTo(false);
  }

  @Test
  void findsNoDraft() {
    compare("").path("surveyComparison").valueIsNull();
  }

  @Test
  void refusesTooManyAtOnce() {
    tenant.publish(survey);
    for (var last : List.of(0, 51)) {
      compare(", last: " + last)
          .errors()
          .satisfy(
              errors ->
                  assertThat(errors)
                      .singleElement()
                      .extracting(error -> error.getErrorType().toString())
                      .isEqualTo("BAD_REQUEST"));
    }
  }
}
