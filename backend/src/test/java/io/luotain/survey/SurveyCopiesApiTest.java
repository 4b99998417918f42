package io.luotain.survey;

import static io.luotain.Luotain.english;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Catalogue;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Surveys made from other surveys, from documents and from templates. */
@LuotainTest
class SurveyCopiesApiTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String FIELDS =
      "survey { id name state identityMode defaultLocale revision repeat { kind days } draft {"
          + " title { text translations { locale } } questions { id } } } userErrors { code message"
          + " path }";

  @Autowired Luotain luotain;
  private Workspace tenant;

  @BeforeEach
  void newTenant() {
    tenant = luotain.newTenant();
  }

  private String catalogue() {
    return tenant
        .admin()
        .document(
            "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id } }"
                + " }")
        .variable(
            "input",
            Map.of(
                "name",
                "All types",
                "identityMode",
                "ANONYMOUS",
                "title",
                List.of(
                    Map.of("locale", "fi", "text", "Hei"), Map.of("locale", "en", "text", "Hello")),
                "pages",
                Catalogue.pages()))
        .execute()
        .path("surveyCreate.survey.id")
        .entity(String.class)
        .get();
  }

  private JsonNode export(String id) {
    return JSON.valueToTree(
        tenant
            .admin()
            .document("query($id: ID!) { surveyExport(id: $id) }")
            .variable("id", id)
            .execute()
            .path("surveyExport")
            .entity(Map.class)
            .get());
  }

  private Response copy(String field, Map<String, Object> input) {
    var type = field.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + field.substring(1);
    return tenant
        .admin()
        .document(
            "mutation($input: %sInput!) { %s(input: $input) { %s } }"
                .formatted(type, field, FIELDS))
        .variable("input", input)
        .execute();
  }

  private Response importing(JsonNode document) {
    return copy("surveyImport", Map.of("document", JSON.convertValue(document, Object.class)));
  }

  private static String id(Response response, String field) {
    response.path(field + ".userErrors").entity(List.class).isEqualTo(List.of());
    return response.path(field + ".survey.id").entity(String.class).get();
  }

  @Test
  void whatIsExportedIsImportedAsItWas() {
    var id = catalogue();
    tenant
        .admin()
        .document(
            "mutation($id: ID!) { surveyRepeatSet(input: {id: $id, repeat: {kind: EVERY, days:"
                + " 30}}) { survey { id } } }")
        .variable("id", id)
        .executeAndVerify();
    var document = export(id);
    assertThat(document.get("format").asString()).isEqualTo("luotain.survey/1");
    assertThat(document.at("/pages/1/questions").size()).isEqualTo(6);
    assertThat(document.toString()).doesNotContain("false");
    var imported = importing(document);
    var copy = id(imported, "surveyImport");
    assertThat(copy).isNotEqualTo(id);
    imported.path("surveyImport.survey.state").entity(String.class).isEqualTo("DRAFT");
    imported.path("surveyImport.survey.repeat.days").entity(Integer.class).isEqualTo(30);
    imported.path("surveyImport.survey.identityMode").entity(String.class).isEqualTo("ANONYMOUS");
    assertThat(export(copy)).isEqualTo(document);
  }

  @Test
  void takesADocumentWrittenIntoTheRequest() {
    tenant
        .admin()
        .document(
            """
            mutation { surveyImport(input: {name: "By hand", document: {
              format: "luotain.survey/1", name: "N", defaultLocale: "en", identityMode: "IDENTIFIED",
              repeat: {kind: "ALWAYS"}, title: [{locale: "en", text: "T"}],
              thankYou: [{locale: "en", text: "Thanks"}],
              pages: [{id: "p", questions: [{id: "q", text: [{locale: "en", text: "Q"}],
                type: {slider: {min: 0, max: 10, step: 0.5}}}]}]}}) { survey { name draft {
                  questions { type { ... on SliderType { step } } } } } userErrors { path } } }
            """)
        .execute()
        .path("surveyImport.survey.name")
        .entity(String.class)
        .isEqualTo("By hand");
  }

  @Test
  void exportsAPublishedVersionAsItWas() {
    var id = tenant.liveSurvey();
    tenant
        .admin()
        .document(
            "mutation($input: SurveyUpdateInput!) { surveyUpdate(input: $input) { survey { id } }"
                + " }")
        .variable("input", Map.of("id", id, "revision", 3, "title", english("Later")))
        .executeAndVerify();
    var exported =
        tenant
            .admin()
            .document(
                "query($id: ID!) { draft: surveyExport(id: $id) first: surveyExport(id: $id,"
                    + " version: 1) none: surveyExport(id: $id, version: 2) }")
            .variable("id", id)
            .execute();
    exported.path("draft.title[0].text").entity(String.class).isEqualTo("Later");
    exported.path("first.title[0].text").entity(String.class).isEqualTo("Hello");
    exported.path("none").valueIsNull();
  }

  @Test
  void duplicatesTheDraftUnderAnotherName() {
    var id = catalogue();
    var duplicate = copy("surveyDuplicate", Map.of("id", id, "name", "Copy"));
    duplicate.path("surveyDuplicate.survey.name").entity(String.class).isEqualTo("Copy");
    var document = (ObjectNode) export(id);
    document.put("name", "Copy");
    assertThat(export(id(duplicate, "surveyDuplicate"))).isEqualTo(document);
    copy("surveyDuplicate", Map.of("id", id))
        .path("surveyDuplicate.survey.name")
        .entity(String.class)
        .isEqualTo("All types");
    copy("surveyDuplicate", Map.of("id", id, "name", " "))
        .path("surveyDuplicate.userErrors[0].path")
        .entityList(String.class)
        .containsExactly("input", "name");
  }

  @Test
  void aDuplicateHasNoHistoryAndNoSchedule() {
    var id = tenant.liveSurvey();
    tenant
        .admin()
        .document(
            "mutation($id: ID!) { surveyScheduleSet(input: {id: $id, closesAt:"
                + " \"2100-01-01T00:00:00Z\"}) { survey { id } } }")
        .variable("id", id)
        .executeAndVerify();
    var duplicate = copy("surveyDuplicate", Map.of("id", id));
    duplicate.path("surveyDuplicate.survey.state").entity(String.class).isEqualTo("DRAFT");
    var found =
        tenant
            .admin()
            .document(
                "query($id: ID!) { survey(id: $id) { closesAt versions { edges { cursor } } changes"
                    + " { kind } } }")
            .variable("id", id(duplicate, "surveyDuplicate"))
            .execute();
    found.path("survey.closesAt").valueIsNull();
    found.path("survey.versions.edges").entity(List.class).isEqualTo(List.of());
    found.path("survey.changes").entity(List.class).isEqualTo(List.of());
  }

  interface Damage {

    void to(ObjectNode document);
  }

  private static Arguments damage(String refusal, Damage damage) {
    return Arguments.of(damage, refusal);
  }

  private static ObjectNode at(JsonNode document, String pointer) {
    return (ObjectNode) document.at(pointer);
  }

  static List<Arguments> broken() {
    var nps = "/pages/0/questions/0";
    return List.of(
        damage("REQUIRED format", document -> document.remove("format")),
        damage("INVALID format", document -> document.put("format", "luotain.survey/2")),
        damage("INVALID name", document -> document.put("name", 1)),
        damage("INVALID name", document -> document.putNull("name")),
        damage("REQUIRED name", document -> document.put("name", "  ")),
        damage("TOO_LONG name", document -> document.put("name", "x".repeat(201))),
        damage("INVALID surprise", document -> document.put("surprise", true)),
        damage("INVALID identityMode", document -> document.put("identityMode", "SECRET")),
        damage("INVALID defaultLocale", document -> document.put("defaultLocale", "en_GB")),
        damage("INVALID repeat days", document -> at(document, "/repeat").put("days", 3)),
        damage("INVALID repeat days", document -> at(document, "/repeat").put("days", 0)),
        damage("INVALID pages", document -> document.put("pages", "many")),
        damage("INVALID pages 0", document -> ((ArrayNode) document.get("pages")).set(0, "p")),
        damage("REQUIRED pages 0 questions 0 text", document -> at(document, nps).remove("text")),
        damage("INVALID pages 0 questions 0 id", document -> at(document, nps).put("id", "1 b")),
        damage(
            "DUPLICATE pages 0 questions 1 id",
            document -> at(document, "/pages/0/questions/1").put("id", "nps")),
        damage(
            "INVALID pages 0 questions 0 type",
            document -> at(document, nps + "/type").putObject("csat")),
        damage(
            "INVALID pages 0 questions 0 type",
            document -> at(document, nps + "/type").removeAll()),
        damage(
            "INVALID pages 0 questions 3 type rating max",
            document -> at(document, "/pages/0/questions/3/type/rating").put("max", 11)),
        damage(
            "INVALID pages 0 questions 3 type rating max",
            document -> at(document, "/pages/0/questions/3/type/rating").put("max", 4.5)),
        damage(
            "INVALID pages 2 questions 2 type number min",
            document -> at(document, "/pages/2/questions/2/type/number").put("min", 1e300)),
        damage(
            "INVALID pages 2 questions 3 type slider step",
            document -> at(document, "/pages/2/questions/3/type/slider").put("step", 0)),
        damage(
            "INVALID pages 2 questions 4 type date min",
            document -> at(document, "/pages/2/questions/4/type/date").put("min", "2026-02-30")),
        damage("REQUIRED title", document -> ((ArrayNode) document.get("title")).remove(0)));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void refusesABrokenDocumentAndNamesThePlace(Damage damage, String refusal) {
    var document = (ObjectNode) export(catalogue());
    damage.to(document);
    var refused = importing(document);
    refused.path("surveyImport.survey").valueIsNull();
    assertThat(refused.path("surveyImport.userErrors").entityList(Refusal.class).get())
        .isNotEmpty()
        .extracting(Refusal::toString)
        .contains(refusal);
  }

  record Refusal(String code, String message, List<String> path) {

    @Override
    public String toString() {
      assertThat(path).startsWith("input", "document");
      return code + " " + String.join(" ", path.subList(2, path.size()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "\"text\"", "1", "true"})
  void refusesWhatIsNoSurveyAtAll(String json) {
    var refused = importing(JSON.readTree(json));
    refused.path("surveyImport.survey").valueIsNull();
    refused
        .path("surveyImport.userErrors")
        .entityList(Object.class)
        .satisfies(errors -> assertThat(errors).isNotEmpty());
  }

  @Test
  void tellsOnlySoManyErrorsOfAHopelessDocument() {
    var document = (ObjectNode) export(catalogue());
    var pages = document.putArray("pages");
    for (int i = 0; i < 2_000; i++) {
      pages.add(i);
    }
    importing(document).path("surveyImport.userErrors").entityList(Object.class).hasSize(50);
  }

  @Test
  void servesTheSchemaThatItChecksBy() throws IOException {
    var served =
        luotain
            .web()
            .get()
            .uri("/schemas/survey-v1.json")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    try (var file = new ClassPathResource("static/schemas/survey-v1.json").getInputStream()) {
      assertThat(JSON.readTree(served)).isEqualTo(JSON.readTree(file));
    }
  }

  @Test
  void listsTheTemplates() {
    var templates =
        tenant
            .admin()
            .document(
                "{ surveyTemplates { id locales name { text(locale: \"fi\") } description { text }"
                    + " content { questions { id text { text(locale: \"sv\") } } } } }")
            .execute();
    templates.path("surveyTemplates").entityList(Object.class).hasSize(6);
    templates
        .path("surveyTemplates[5].name.text")
        .entity(String.class)
        .isEqualTo("Henkilöstön pulssikysely ja eNPS");
    templates
        .path("surveyTemplates[0].content.questions[0].text.text")
        .entity(String.class)
        .isEqualTo("Hur troligt är det att du skulle rekommendera oss till en vän eller kollega?");
  }

  @Test
  void makesASurveyOfEachTemplateThatCanBePublished() {
    for (var template : List.of("nps", "csat", "ces", "event-feedback", "complaint-follow-up")) {
      var id =
          id(
              copy("surveyCreateFromTemplate", Map.of("templateId", template)),
              "surveyCreateFromTemplate");
      tenant.publish(id).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
    }
  }

  @Test
  void keepsTheLanguagesAndTheHeadingThatAreAskedFor() {
    var input =
        new HashMap<String, Object>(
            Map.of(
                "templateId",
                "employee-pulse",
                "locales",
                List.of("fi", "sv"),
                "title",
                List.of(
                    Map.of("locale", "sv", "text", "Puls"),
                    Map.of("locale", "fi", "text", "Pulssi"))));
    var made = copy("surveyCreateFromTemplate", input);
    var survey = "surveyCreateFromTemplate.survey.";
    made.path(survey + "defaultLocale").entity(String.class).isEqualTo("fi");
    made.path(survey + "identityMode").entity(String.class).isEqualTo("ANONYMOUS");
    made.path(survey + "name").entity(String.class).isEqualTo("Henkilöstön pulssikysely ja eNPS");
    made.path(survey + "draft.title.text").entity(String.class).isEqualTo("Pulssi");
    assertThat(export(id(made, "surveyCreateFromTemplate")).toString()).doesNotContain("\"en\"");

    input.put("defaultLocale", "sv");
    input.put("name", "Min puls");
    var other = copy("surveyCreateFromTemplate", input);
    other.path(survey + "defaultLocale").entity(String.class).isEqualTo("sv");
    other.path(survey + "draft.title.text").entity(String.class).isEqualTo("Puls");
    other.path(survey + "name").entity(String.class).isEqualTo("Min puls");
  }

  static List<Arguments> badChoices() {
    return List.of(
        Arguments.of(Map.of("templateId", "none"), "NOT_FOUND", List.of("input", "templateId")),
        Arguments.of(
            Map.of("templateId", "../application"), "NOT_FOUND", List.of("input", "templateId")),
        Arguments.of(
            Map.of("templateId", "nps", "locales", List.of("fi", "de")),
            "INVALID",
            List.of("input", "locales")),
        Arguments.of(
            Map.of("templateId", "nps", "locales", List.of()),
            "INVALID",
            List.of("input", "locales")),
        Arguments.of(
            Map.of("templateId", "nps", "locales", List.of("fi"), "defaultLocale", "en"),
            "INVALID",
            List.of("input", "defaultLocale")),
        Arguments.of(
            Map.of(
                "templateId",
                "nps",
                "title",
                List.of(Map.of("locale", "fi", "text", "T")),
                "defaultLocale",
                "en"),
            "REQUIRED",
            List.of("input", "title")));
  }

  @ParameterizedTest
  @MethodSource("badChoices")
  void refusesATemplateThatIsNotThereAndLanguagesThatItLacks(
      Map<String, Object> input, String code, List<String> path) {
    var refused = copy("surveyCreateFromTemplate", input);
    refused
        .path("surveyCreateFromTemplate.userErrors[0].code")
        .entity(String.class)
        .isEqualTo(code);
    refused
        .path("surveyCreateFromTemplate.userErrors[0].path")
        .entityList(String.class)
        .isEqualTo(path);
  }
}
