package io.luotain.survey;

import static io.luotain.Luotain.english;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** The published versions of a survey, and the waves that they belong to. */
@LuotainTest
class SurveyHistoryApiTest {

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String survey;

  @BeforeEach
  void draft() {
    tenant = luotain.newTenant();
    survey = tenant.draft();
  }

  private Response versions(String arguments) {
    return tenant
        .admin()
        .document(
            "query($id: ID!) { survey(id: $id) { wave versions%s { edges { cursor node { number wave"
                    .formatted(arguments)
                + " publishedAt changes { kind path } content { title { text } } } } pageInfo {"
                + " hasNextPage hasPreviousPage startCursor endCursor } } } }")
        .variable("id", survey)
        .execute();
  }

  private static List<Integer> numbers(Response response) {
    return response.path("survey.versions.edges[*].node.number").entityList(Integer.class).get();
  }

  private void retitle(String title) {
    var revision =
        tenant
            .admin()
            .document("query($id: ID!) { survey(id: $id) { revision } }")
            .variable("id", survey)
            .execute()
            .path("survey.revision")
            .entity(Long.class)
            .get();
    tenant
        .admin()
        .document(
            "mutation($input: SurveyUpdateInput!) { surveyUpdate(input: $input) { survey { id } }"
                + " }")
        .variable("input", Map.of("id", survey, "revision", revision, "title", english(title)))
        .executeAndVerify();
  }

  @Test
  void aDraftHasNoVersions() {
    assertThat(numbers(versions(""))).isEmpty();
    versions("").path("survey.wave").valueIsNull();
  }

  @Test
  void keepsEveryVersionAsItWas() {
    tenant.publish(survey);
    retitle("Second");
    tenant.publish(survey);
    retitle("Third");
    var found = versions("");
    assertThat(numbers(found)).containsExactly(2, 1);
    found
        .path("survey.versions.edges[*].node.content.title.text")
        .entityList(String.class)
        .containsExactly("Second", "Hello");
    found
        .path("survey.versions.edges[*].node.changes")
        .entity(List.class)
        .isEqualTo(
            List.of(List.of(Map.of("kind", "COMPATIBLE", "path", List.of("title"))), List.of()));
  }

  @Test
  void pagesThroughVersionsBothWays() {
    IntStream.range(0, 5).forEach(_ -> tenant.publish(survey));
    var first = versions("(first: 2)");
    assertThat(numbers(first)).containsExactly(5, 4);
    first.path("survey.versions.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
    var second = versions("(first: 2, after: \"%s\")".formatted(cursor(first, "endCursor")));
    assertThat(numbers(second)).containsExactly(3, 2);
    assertThat(
            numbers(versions("(last: 1, before: \"%s\")".formatted(cursor(second, "startCursor")))))
        .containsExactly(4);
    var last = versions("(first: 2, after: \"%s\")".formatted(cursor(second, "endCursor")));
    assertThat(numbers(last)).containsExactly(1);
    last.path("survey.versions.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
    assertThat(numbers(versions("(last: 2)"))).containsExactly(2, 1);
  }

  private static String cursor(Response response, String which) {
    return response.path("survey.versions.pageInfo." + which).entity(String.class).get();
  }

  @Test
  void refusesCursorsOfOtherLists() {
    var foreign =
        tenant
            .admin()
            .document("{ surveys { pageInfo { endCursor } } }")
            .execute()
            .path("surveys.pageInfo.endCursor")
            .entity(String.class)
            .get();
    versions("(first: 2, after: \"%s\")".formatted(foreign))
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .extracting(error -> error.getErrorType().toString())
                    .isEqualTo("BAD_REQUEST"));
  }

  @Test
  void aWaveGoesOnUntilAnotherBegins() {
    tenant.publish(survey);
    tenant.publish(survey, "COMPATIBLE", "Spring");
    tenant.publish(survey);
    tenant.publish(survey, "COMPATIBLE", "Autumn");
    var found = versions("");
    found.path("survey.wave").entity(String.class).isEqualTo("Autumn");
    assertThat(
            found.path("survey.versions.edges[*].node").entityList(Map.class).get().stream()
                .map(each -> each.get("number") + " " + each.get("wave"))
                .collect(Collectors.joining(", ")))
        .isEqualTo("4 Autumn, 3 Spring, 2 Spring, 1 null");
  }

  @Test
  void refusesAWaveWithoutAName() {
    for (var wave : Map.of(" ", "REQUIRED", "x".repeat(101), "TOO_LONG").entrySet()) {
      var refused = tenant.publish(survey, "COMPATIBLE", wave.getKey());
      refused
          .path("surveyPublish.userErrors[*].code")
          .entityList(String.class)
          .containsExactly(wave.getValue());
      refused
          .path("surveyPublish.userErrors[0].path")
          .entityList(String.class)
          .containsExactly("wave");
    }
  }
}
