package io.luotain.response;

import static io.luotain.Workspace.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Which texts a visitor reads, and what an author is told of what is missing. */
@LuotainTest
class LocalesApiTest {

  @Autowired Luotain luotain;
  private Workspace tenant;

  @BeforeEach
  void newTenant() {
    tenant = luotain.newTenant();
  }

  /** A text that names its locale, in each of these. */
  private static List<Map<String, String>> in(String... locales) {
    return List.of(locales).stream()
        .map(locale -> Map.of("locale", locale, "text", "In " + locale))
        .toList();
  }

  private String survey(List<Map<String, String>> title, List<Map<String, String>> text) {
    var asked = new HashMap<>(question("q", "?", "csat", Map.of("lowLabel", in("en", "sv"))));
    asked.put("text", text);
    var id =
        tenant
            .admin()
            .document(
                "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id }"
                    + " userErrors { path } } }")
            .variable(
                "input",
                Map.of("name", "L", "title", title, "thankYou", title, "questions", List.of(asked)))
            .execute()
            .path("surveyCreate.survey.id")
            .entity(String.class)
            .get();
    tenant.publish(id);
    return id;
  }

  private Response present(String survey, String locale) {
    return tenant
        .visitor()
        .document(
            "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { presentation {"
                + " locale rightToLeft title pages { questions { text type { ... on PresentedCsat {"
                + " lowLabel } } } } } } }")
        .variable("input", Map.of("surveyId", survey, "locale", locale))
        .execute();
  }

  @ParameterizedTest
  @CsvSource({
    "sv-FI, sv-FI, In sv-FI, In sv-FI, In sv",
    "sv-SE, sv, In sv, In sv, In sv",
    "sv, sv, In sv, In sv, In sv",
    "en-GB, en, In en, In en, In en",
    "fi, fi, In fi, In en, In en",
    "fi-FI, fi, In fi, In en, In en",
    "de, en, In en, In en, In en"
  })
  void eachTextFallsBackByItself(
      String asked, String locale, String title, String text, String label) {
    var presented = present(survey(in("en", "fi", "sv", "sv-FI"), in("en", "sv", "sv-FI")), asked);
    presented.path("surveyPresent.presentation.locale").entity(String.class).isEqualTo(locale);
    presented.path("surveyPresent.presentation.title").entity(String.class).isEqualTo(title);
    presented
        .path("surveyPresent.presentation.pages[0].questions[0].text")
        .entity(String.class)
        .isEqualTo(text);
    presented
        .path("surveyPresent.presentation.pages[0].questions[0].type.lowLabel")
        .entity(String.class)
        .isEqualTo(label);
  }

  @Test
  void aTextForOneRegionIsReadThoughTheHeadingHasTheLanguageOnly() {
    var presented = present(survey(in("en", "sv"), in("en", "sv", "sv-FI")), "sv-FI");
    presented.path("surveyPresent.presentation.locale").entity(String.class).isEqualTo("sv-FI");
    presented.path("surveyPresent.presentation.title").entity(String.class).isEqualTo("In sv");
    presented
        .path("surveyPresent.presentation.pages[0].questions[0].text")
        .entity(String.class)
        .isEqualTo("In sv-FI");
  }

  @ParameterizedTest
  @CsvSource({
    "ar, true",
    "ar-EG, true",
    "he, true",
    "ur-PK, true",
    "az-Arab, true",
    "ur-Latn, false",
    "fi, false",
    "zh-Hant-TW, false"
  })
  void saysWhichWayTheLanguageIsWritten(String locale, boolean rightToLeft) {
    present(survey(in("en", locale), in("en", locale)), locale)
        .path("surveyPresent.presentation.rightToLeft")
        .entity(Boolean.class)
        .isEqualTo(rightToLeft);
  }

  @Test
  void reportsWhatIsMissingInEachLocale() {
    var id = survey(in("en", "fi", "sv"), in("en", "sv-FI"));
    var reports =
        tenant
            .admin()
            .document(
                "query($id: ID!) { survey(id: $id) { translations { locale complete missingCount"
                    + " missing { path text { text } } } } }")
            .variable("id", id)
            .execute()
            .path("survey.translations")
            .entityList(Report.class)
            .get();
    assertThat(reports)
        .extracting(each -> each.locale() + " " + each.complete() + " " + each.missingCount())
        .containsExactly("en true 0", "fi false 2", "sv false 1", "sv-FI true 0");
    assertThat(reports.get(1).missing())
        .extracting(Missing::path)
        .containsExactly(List.of("questions", "q", "text"), List.of("questions", "q", "lowLabel"));
    assertThat(reports.get(2).missing())
        .containsExactly(new Missing(List.of("questions", "q", "text"), Map.of("text", "In en")));
  }

  record Missing(List<String> path, Map<String, String> text) {}

  record Report(String locale, boolean complete, int missingCount, List<Missing> missing) {}

  @Test
  void limitsTheListOfMissingTexts() {
    var id = survey(in("en", "fi"), in("en"));
    for (var first : Map.of("1", 1, "2", 2).entrySet()) {
      translations(id, first.getKey())
          .path("survey.translations[1].missing")
          .entityList(Object.class)
          .hasSize(first.getValue());
    }
    translations(id, "0").errors().satisfy(errors -> assertThat(errors).isNotEmpty());
    translations(id, "1001").errors().satisfy(errors -> assertThat(errors).isNotEmpty());
  }

  private Response translations(String id, String first) {
    return tenant
        .admin()
        .document(
            "query($id: ID!) { survey(id: $id) { translations { missing(first: %s) { path } } } }"
                .formatted(first))
        .variable("id", id)
        .execute();
  }
}
