package io.luotain.survey;

import static io.luotain.Luotain.english;
import static io.luotain.Workspace.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Catalogue;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What each change of a published survey means for its results, and what publishing asks for. */
@LuotainTest
class SurveyChangesApiTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SINGLE = "/1/questions/0/type/singleChoice/";
  private static final String MULTIPLE = "/1/questions/1/type/multipleChoice/";
  private static final String PICKS = "/1/questions/2/type/matrix/";
  private static final String RANKING = "/1/questions/5/type/ranking/";
  private static final String NUMBER = "/2/questions/2/type/number/";
  private static final String EMOTION = "/2/questions/6/type/emotion/";
  private static final String STORY = "/2/questions/7/type/story/";

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String survey;
  private JsonNode pages;

  @BeforeEach
  void publishedCatalogue() {
    tenant = luotain.newTenant();
    pages = JSON.valueToTree(Catalogue.pages());
    survey =
        tenant
            .admin()
            .document(
                "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id }"
                    + " userErrors { path } } }")
            .variable(
                "input",
                Map.of("name", "All", "title", english("Hello"), "pages", Catalogue.pages()))
            .execute()
            .path("surveyCreate.survey.id")
            .entity(String.class)
            .get();
    assertPublished(tenant.publish(survey), 1);
  }

  record Refusal(String code, List<String> path, String message) {}

  record Edit(String pointer, JsonNode value) {

    void applyTo(JsonNode pages) {
      int slash = pointer.lastIndexOf('/');
      var parent = pages.at(pointer.substring(0, slash));
      var name = pointer.substring(slash + 1);
      switch (parent) {
        case ArrayNode list when name.equals("-") -> list.add(value);
        case ArrayNode list when value.isMissingNode() -> list.remove(Integer.parseInt(name));
        case ArrayNode list -> list.set(Integer.parseInt(name), value);
        case ObjectNode object when value.isMissingNode() -> object.remove(name);
        case ObjectNode object -> object.set(name, value);
        default -> throw new IllegalArgumentException(pointer);
      }
    }
  }

  private static Edit set(String pointer, Object value) {
    return new Edit(pointer, JSON.valueToTree(value));
  }

  private static Edit remove(String pointer) {
    return new Edit(pointer, JSON.missingNode());
  }

  private static Map<String, Object> item(String id) {
    return Map.of("id", id, "label", english("The " + id));
  }

  private static List<Map<String, Object>> items(String... ids) {
    return List.of(ids).stream().map(SurveyChangesApiTest::item).toList();
  }

  private static Arguments change(Edit edit, String... changes) {
    return Arguments.of(edit, List.of(changes));
  }

  static List<Arguments> wordings() {
    var finnish = List.of(english("Recommend?").getFirst(), Map.of("locale", "fi", "text", "Ai?"));
    return List.of(
        change(set("/0/questions/0/text", english("Praise?")), "RECODE questions nps text"),
        change(set("/0/questions/0/text", finnish), "COMPATIBLE questions nps text"),
        change(set("/0/questions/0/help", english("Why")), "COMPATIBLE questions nps help"),
        change(remove("/0/questions/0/help"), "COMPATIBLE questions nps help"),
        change(
            set("/0/questions/0/validationMessage", english("Do")),
            "COMPATIBLE questions nps validationMessage"),
        change(
            set("/0/questions/1/type/csat/lowLabel", english("Bad")),
            "RECODE questions csat lowLabel"),
        change(remove("/0/questions/1/type/csat/lowLabel"), "RECODE questions csat lowLabel"),
        change(
            set("/0/questions/1/type/csat/highLabel", english("Good")),
            "RECODE questions csat highLabel"),
        change(
            set(SINGLE + "options/0/label", english("Crimson")),
            "RECODE questions single options red label"),
        change(
            set(PICKS + "rows/0/label", english("Chair")),
            "RECODE questions picks rows seat label"),
        change(
            set(PICKS + "cell/single/options/0/label", english("Fine")),
            "RECODE questions picks options good label"),
        change(set(NUMBER + "unit", english("miles")), "BREAK questions number unit"),
        change(set("/2/questions/5/text", english("I do.")), "RECODE questions consent text"),
        change(set("/2/questions/8/text", english("More.")), "COMPATIBLE questions info text"),
        change(set("/0/title", english("Marks")), "COMPATIBLE pages scales title"));
  }

  static List<Arguments> settings() {
    return List.of(
        change(remove("/0/questions/0/required"), "COMPATIBLE questions nps required"),
        change(
            set("/0/questions/3/type/rating/style", "STARS"), "COMPATIBLE questions rating style"),
        change(set(SINGLE + "display", "RADIO"), "COMPATIBLE questions single display"),
        change(set(RANKING + "shuffle", false), "COMPATIBLE questions ranking shuffle"),
        change(set(MULTIPLE + "min", 1), "RECODE questions multiple min"),
        change(remove(MULTIPLE + "max"), "RECODE questions multiple max"),
        change(
            set(MULTIPLE + "options/4/exclusive", false),
            "RECODE questions multiple options none exclusive"),
        change(
            set(MULTIPLE + "options/3/freeText", false),
            "COMPATIBLE questions multiple options other freeText"),
        change(set(PICKS + "shuffleRows", false), "COMPATIBLE questions picks shuffleRows"),
        change(
            set("/2/questions/0/type/text/maxLength", 40), "COMPATIBLE questions text maxLength"),
        change(set(NUMBER + "max", 20), "RECODE questions number max"),
        change(set(NUMBER + "decimals", 1), "RECODE questions number decimals"),
        change(set("/2/questions/3/type/slider/step", 0.5), "RECODE questions slider step"),
        change(set("/2/questions/4/type/date/min", "2026-02-01"), "RECODE questions date min"),
        change(set(EMOTION + "display", "FACES"), "COMPATIBLE questions emotion display"),
        change(
            set(EMOTION + "options/0/emotion", "TRUST"),
            "BREAK questions emotion options joy emotion"),
        change(set(STORY + "maxFeelings", 3), "RECODE questions story maxFeelings"));
  }

  static List<Arguments> parts() {
    return List.of(
        change(remove(SINGLE + "options/1"), "RECODE questions single options blue"),
        change(set(SINGLE + "options/-", item("green")), "RECODE questions single options green"),
        change(set(SINGLE + "options", items("p", "q")), "BREAK questions single options"),
        change(
            set(PICKS + "cell/single/options", items("bad", "good")),
            "COMPATIBLE questions picks options"),
        change(set(PICKS + "rows/-", item("crew")), "COMPATIBLE questions picks rows crew"),
        change(remove(PICKS + "rows/1"), "BREAK questions picks rows food"),
        change(
            set(PICKS + "cell/single/options/-", item("fair")),
            "RECODE questions picks options fair"),
        change(
            set(RANKING + "options/0", item("w")),
            "BREAK questions ranking options x",
            "BREAK questions ranking options w"),
        change(remove(STORY + "feelings/2"), "RECODE questions story feelings sad"),
        change(
            set("/0/questions/-", question("why", "Why?", "text", Map.of("maxLength", 9))),
            "COMPATIBLE questions why"),
        change(remove("/0/questions/2"), "BREAK questions ces"),
        change(remove("/2/questions/8"), "COMPATIBLE questions info"),
        change(
            set(
                "/-",
                Map.of("id", "more", "questions", List.of(question("x", "X?", "email", "PLAIN")))),
            "COMPATIBLE pages more",
            "COMPATIBLE questions x"));
  }

  static List<Arguments> types() {
    return List.of(
        change(set("/0/questions/3/type/rating/max", 5), "BREAK questions rating type"),
        change(set(RANKING + "options/-", item("w")), "BREAK questions ranking type"),
        change(set("/2/questions/0/type", Map.of("email", "PLAIN")), "BREAK questions text type"),
        change(set("/2/questions/3/type/slider/min", -2), "BREAK questions slider type"),
        change(set("/1/questions/4/type/matrix/cell/rating/max", 7), "BREAK questions rates type"),
        change(
            set(PICKS + "cell", Map.of("rating", Map.of("max", 5))), "BREAK questions picks type"));
  }

  @ParameterizedTest
  @MethodSource({"wordings", "settings", "parts", "types"})
  void saysWhatAChangeMeans(Edit edit, List<String> expected) {
    edit(edit);
    assertThat(changes()).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("types")
  void neverPublishesAnotherTypeOrScaleUnderAKnownId(Edit edit, List<String> expected) {
    edit(edit);
    var errors = errors(tenant.publish(survey, "BREAK"));
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().code()).isEqualTo("INVALID");
    assertThat(errors.getFirst().message()).contains("an id of its own");
    assertThat(versions()).containsExactly(1);
  }

  @Test
  void seesQuestionsAndPagesMove() {
    edit(
        pages -> {
          var moved = ((ArrayNode) pages.at("/2/questions")).remove(8);
          ((ArrayNode) pages.at("/0/questions")).insert(0, moved);
        });
    assertThat(changes()).containsExactly("COMPATIBLE pages");
  }

  @Test
  void anUnchangedDraftHasNoChangesAndPublishesAgain() {
    assertThat(changes()).isEmpty();
    assertPublished(tenant.publish(survey), 2);
  }

  @Test
  void asksToAcceptWhatIsRecoded() {
    edit(set("/0/questions/0/text", english("Praise?")));
    var errors = errors(tenant.publish(survey));
    assertThat(errors)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo("CHANGE_NOT_ACCEPTED");
              assertThat(error.path()).containsExactly("draft", "questions", "nps", "text");
              assertThat(error.message())
                  .contains("worded differently in en")
                  .endsWith("Publish with `accept: RECODE` if you want this.");
            });
    assertThat(versions()).containsExactly(1);
    assertPublished(tenant.publish(survey, "RECODE"), 2);
    assertThat(changes()).isEmpty();
  }

  @Test
  void acceptingRecodesAcceptsNoBreak() {
    edit(set("/0/questions/0/text", english("Praise?")));
    edit(remove("/0/questions/2"));
    var errors = errors(tenant.publish(survey, "RECODE"));
    assertThat(errors)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.path()).containsExactly("draft", "questions", "ces");
              assertThat(error.message()).contains("`accept: BREAK`");
            });
    assertPublished(tenant.publish(survey, "BREAK"), 2);
  }

  @Test
  void comparesAQuestionThatComesBackWithWhatItWasLast() {
    var ces = JSON.valueToTree(Catalogue.pages()).at("/0/questions/2");
    edit(remove("/0/questions/2"));
    assertPublished(tenant.publish(survey, "BREAK"), 2);
    var again = ((ObjectNode) ces).deepCopy();
    again.set("text", JSON.valueToTree(english("Simple?")));
    edit(set("/0/questions/2", again));
    assertThat(changes()).contains("COMPATIBLE questions ces", "RECODE questions ces text");
    edit(set("/0/questions/2", question("ces", "Easy?", "text", Map.of("maxLength", 9))));
    assertThat(errors(tenant.publish(survey, "BREAK")))
        .extracting(Refusal::path)
        .containsExactly(List.of("draft", "questions", "2"));
  }

  @Test
  void aDraftThatWasNeverPublishedHasNoChanges() {
    survey = tenant.draft();
    assertThat(changes()).isEmpty();
  }

  private interface Editing {

    void edit(JsonNode pages);
  }

  private void edit(Edit edit) {
    edit(edit::applyTo);
  }

  private void edit(Editing editing) {
    editing.edit(pages);
    var revision = ask("revision").path("survey.revision").entity(Long.class).get();
    tenant
        .admin()
        .document(
            "mutation($input: SurveyUpdateInput!) { surveyUpdate(input: $input) { userErrors { path"
                + " message } } }")
        .variable(
            "input",
            Map.of(
                "id", survey, "revision", revision, "pages", JSON.convertValue(pages, List.class)))
        .execute()
        .path("surveyUpdate.userErrors")
        .entityList(Object.class)
        .hasSize(0);
  }

  private List<String> changes() {
    return ask("changes { kind path message }")
        .path("survey.changes")
        .entityList(Map.class)
        .get()
        .stream()
        .map(
            each ->
                each.get("kind")
                    + " "
                    + String.join(" ", JSON.convertValue(each.get("path"), String[].class)))
        .toList();
  }

  private List<Integer> versions() {
    return ask("versions { edges { node { number } } }")
        .path("survey.versions.edges[*].node.number")
        .entityList(Integer.class)
        .get();
  }

  private Response ask(String fields) {
    return tenant
        .admin()
        .document("query($id: ID!) { survey(id: $id) { %s } }".formatted(fields))
        .variable("id", survey)
        .execute();
  }

  private static List<Refusal> errors(Response response) {
    response.path("surveyPublish.survey").valueIsNull();
    return response.path("surveyPublish.userErrors").entityList(Refusal.class).get();
  }

  private static void assertPublished(Response response, int number) {
    response.path("surveyPublish.userErrors").entityList(Object.class).hasSize(0);
    response.path("surveyPublish.survey.version.number").entity(Integer.class).isEqualTo(number);
  }
}
