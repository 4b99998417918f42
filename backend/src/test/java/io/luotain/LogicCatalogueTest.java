package io.luotain;

import static io.luotain.Written.with;
import static io.luotain.respondent.People.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.respondent.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/**
 * A question of every type with every kind of logic: authored, copied, previewed, presented,
 * answered, refused, counted and erased.
 */
@LuotainTest
class LogicCatalogueTest {

  private static final String READ =
      """
      query($id: ID!) { survey(id: $id) { draft { frozenAttributes computed { id expression }
        thankYou { translations { text when } }
        pages { id visibleIf skips { when toPage } questions { id visibleIf requiredIf
          text { translations { locale text when } }
          type { ... on SingleChoiceType { options { id visibleIf } }
            ... on MultipleChoiceType { options { id visibleIf } }
            ... on MatrixType { rows { id visibleIf } } } } } } } }
      """;

  @Autowired Luotain luotain;
  private Workspace tenant;
  private People people;
  private String survey;

  @BeforeEach
  void liveCatalogue() {
    tenant = luotain.newTenant();
    people = People.withAttributes(tenant);
    var created =
        change(
            "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id }"
                + " userErrors { code message path } } }",
            Catalogue.withLogic());
    created.path("surveyCreate.userErrors").entity(List.class).isEqualTo(List.of());
    survey = created.path("surveyCreate.survey.id").entity(String.class).get();
    letAnswerAgain();
    tenant.publish(survey).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
  }

  private void letAnswerAgain() {
    change(
            "mutation($input: SurveyRepeatSetInput!) { surveyRepeatSet(input: $input) { userErrors"
                + " { message } } }",
            Map.of("id", survey, "repeat", Map.of("kind", "ALWAYS")))
        .path("surveyRepeatSet.userErrors")
        .entity(List.class)
        .isEqualTo(List.of());
  }

  private Response change(String document, Map<String, ?> input) {
    return tenant.admin().document(document).variable("input", input).execute();
  }

  private Response ask(String document, String id) {
    return tenant.admin().document(document).variable("id", id).execute();
  }

  private Response present(String respondent, Map<String, ?> attributes) {
    var presented =
        tenant
            .visitor()
            .document(
                "mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) {"
                    + " presentation { token thankYou pages { id questions { id text } } }"
                    + " userErrors { code message } } }")
            .variable(
                "input",
                Map.of(
                    "surveyId",
                    survey,
                    "respondentToken",
                    people.token(respondent, attributes),
                    "claimed",
                    List.of(value("member", "boolean", true))))
            .execute();
    presented.path("surveyPresent.userErrors").entity(List.class).isEqualTo(List.of());
    return presented;
  }

  private String token(String respondent) {
    return present(respondent, Map.of("tier", "gold", "email", "ann@example.com"))
        .path("surveyPresent.presentation.token")
        .entity(String.class)
        .get();
  }

  private List<String> submit(String token, Map<String, Object> values) {
    return tenant
        .submit(token, UUID.randomUUID(), Catalogue.answers(values))
        .path("responseSubmit.userErrors[*].message")
        .entityList(String.class)
        .get();
  }

  /** A good answer to every question, those that others depend on included. */
  private static Map<String, Object> everything() {
    var values = new LinkedHashMap<>(Catalogue.values());
    Catalogue.conditions().keySet().forEach(id -> values.put("after_" + id, Map.of("text", "So")));
    return values;
  }

  private static Map<String, Object> without(Map<String, Object> values, String... ids) {
    var fewer = new LinkedHashMap<>(values);
    fewer.keySet().removeAll(List.of(ids));
    return fewer;
  }

  private Object read(String id) {
    return ask(READ, id).path("survey.draft").entity(Object.class).get();
  }

  @Test
  void authorsReadBackWhatTheyWrote() {
    var draft = ask(READ, survey);
    draft
        .path("survey.draft.computed[*].expression")
        .entityList(String.class)
        .containsExactly("respondent.tier", "computed.known != 'silver'", "answers.nps < 7");
    draft
        .path("survey.draft.frozenAttributes")
        .entityList(String.class)
        .containsExactly("tier", "email");
    draft.path("survey.draft.pages[0].skips[1].toPage").entity(String.class).isEqualTo("words");
    draft
        .path("survey.draft.pages[3].questions[*].visibleIf")
        .entityList(String.class)
        .containsExactly(Catalogue.conditions().values().toArray(String[]::new));
    draft
        .path("survey.draft.pages[1].questions[0].type.options[2].visibleIf")
        .entity(String.class)
        .isEqualTo("answers.nps < 6 || respondent.member");
    draft
        .path("survey.draft.pages[1].questions[2].type.rows[1].visibleIf")
        .entity(String.class)
        .isEqualTo("answers.nps < 6 || respondent.member");
    draft
        .path("survey.draft.pages[0].questions[1].text.translations[0].when")
        .entity(String.class)
        .isEqualTo("computed.low");
  }

  @Test
  void copiesKeepAllLogic() {
    var duplicated =
        change(
                "mutation($input: SurveyDuplicateInput!) { surveyDuplicate(input: $input) { survey"
                    + " { id } userErrors { message } } }",
                Map.of("id", survey))
            .path("surveyDuplicate.survey.id")
            .entity(String.class)
            .get();
    assertThat(read(duplicated)).isEqualTo(read(survey));
    var document =
        ask("query($id: ID!) { surveyExport(id: $id) }", survey)
            .path("surveyExport")
            .entity(Object.class)
            .get();
    var imported =
        change(
            "mutation($input: SurveyImportInput!) { surveyImport(input: $input) { survey { id }"
                + " userErrors { message path } } }",
            Map.of("document", document));
    imported.path("surveyImport.userErrors").entity(List.class).isEqualTo(List.of());
    var copy = imported.path("surveyImport.survey.id").entity(String.class).get();
    assertThat(read(copy)).isEqualTo(read(survey));
  }

  @Test
  void aDocumentMayLeaveLogicOutAndNotGetItWrong() {
    var document =
        ask("query($id: ID!) { surveyExport(id: $id) }", tenant.liveSurvey())
            .path("surveyExport")
            .entity(Object.class)
            .get();
    var plain = new LinkedHashMap<>(Written.fields(document));
    plain.remove("computed");
    plain.remove("frozenAttributes");
    plain.put(
        "pages",
        ((List<?>) plain.get("pages"))
            .stream()
                .map(
                    page -> {
                      var copy = new LinkedHashMap<>(Written.fields(page));
                      copy.remove("skips");
                      return copy;
                    })
                .toList());
    assertThat(importErrors(plain)).isEmpty();
    plain.put("computed", List.of(Map.of("id", "a", "expression", "answers.nothing")));
    assertThat(importErrors(plain)).containsExactly("input document computed 0 expression");
  }

  @SuppressWarnings("unchecked")
  private List<String> importErrors(Map<String, Object> document) {
    return change(
            "mutation($input: SurveyImportInput!) { surveyImport(input: $input) { userErrors { path"
                + " } } }",
            Map.of("document", document))
        .path("surveyImport.userErrors")
        .entityList(Map.class)
        .get()
        .stream()
        .map(each -> String.join(" ", (List<String>) each.get("path")))
        .toList();
  }

  private Response preview(Map<String, ?> input) {
    return tenant
        .admin()
        .document(
            "query($id: ID!, $input: SurveyPreviewInput!) { surveyPreview(surveyId: $id, input:"
                + " $input) { presentation { pages { id } } hidden { id kind } userErrors { message"
                + " } } }")
        .variable("id", survey)
        .variable("input", input)
        .execute();
  }

  private static List<String> hidden(Response preview) {
    preview.path("surveyPreview.userErrors").entity(List.class).isEqualTo(List.of());
    return preview.path("surveyPreview.hidden[*].id").entityList(String.class).get();
  }

  @Test
  void authorsPreviewIt() {
    var gold = List.of(value("tier", "option", "gold"), value("member", "boolean", true));
    var answers = Catalogue.answers(Catalogue.values());
    assertThat(hidden(preview(Map.of("attributes", gold, "answers", answers))))
        .isEqualTo(List.of());
    assertThat(hidden(preview(Map.of("attributes", gold))))
        .contains("csat", "info", "after_nps")
        .doesNotContain("nps", "words", "after");
    assertThat(hidden(preview(Map.of("attributes", List.of(value("tier", "option", "silver"))))))
        .contains("choices", "words", "after", "csat")
        .doesNotContain("nps");
  }

  @Test
  void visitorsMeetWhatIsForThem() {
    var gold = present("ann", Map.of("tier", "gold", "city", "Turku", "visits", 5));
    gold.path("surveyPresent.presentation.pages[*].questions[*].id")
        .entityList(String.class)
        .hasSize(2 * Catalogue.values().size() + 1);
    gold.path("surveyPresent.presentation.pages[0].questions[1].text")
        .entity(String.class)
        .isEqualTo("Dear Turku");
    var silver = present("bob", Map.of("tier", "silver"));
    silver
        .path("surveyPresent.presentation.pages[*].questions[*].id")
        .entityList(String.class)
        .containsExactly("nps");
  }

  @Test
  void everyAnswerIsTakenWhereItsQuestionIsAsked() {
    assertThat(submit(token("ann"), everything())).isEmpty();
    assertThat(submit(token("bob"), Map.of("nps", Map.of("number", 10)))).isEmpty();
    assertThat(
            submit(
                token("carl"),
                with(without(everything(), "nps", "after_nps"), "nps", Map.of("number", 10))))
        .hasSize(everything().size() - 2);
    ask("query($id: ID!) { surveyResults(surveyId: $id) { n } }", survey)
        .path("surveyResults.n")
        .entity(Integer.class)
        .isEqualTo(2);
  }

  @Test
  void withoutItsAnswerNoConditionOfAnyTypeHolds() {
    var token = token("ann");
    for (var id : Catalogue.conditions().keySet()) {
      var refused = submit(token, without(everything(), id));
      assertThat(refused).as(id).contains("Answer only questions that were asked.");
      assertThat(submit(token, without(everything(), "after_" + id))).as(id).isEmpty();
    }
  }

  @Test
  void whatMustBeAnsweredUnderAConditionMustBe() {
    var required =
        submit(
            token("ann"),
            Map.of(
                "nps",
                Map.of("number", 6),
                "rates",
                Map.of("rows", List.of(Catalogue.row("seat", "number", 2)))));
    assertThat(required).hasSize(Catalogue.values().size() - 2);
    assertThat(submit(token("ann"), Map.of("nps", Map.of("number", 7))))
        .as("by the gold respondent only the first is met")
        .isEmpty();
  }

  @Test
  void erasingTakesItOutOfTheResults() {
    assertThat(submit(token("ann"), everything())).isEmpty();
    var n = "query($id: ID!) { surveyResults(surveyId: $id) { n questions { n } } }";
    ask(n, survey).path("surveyResults.n").entity(Integer.class).isEqualTo(1);
    ask("mutation($id: ID!) { respondentErase(id: $id) { erased } }", "ann")
        .path("respondentErase.erased")
        .entity(Integer.class)
        .isEqualTo(1);
    ask(n, survey).path("surveyResults.n").entity(Integer.class).isEqualTo(0);
    ask(n, survey)
        .path("surveyResults.questions[*].n")
        .entityList(Integer.class)
        .satisfies(all -> assertThat(all).containsOnly(0));
    ask("query($id: ID!) { responses(surveyId: $id) { edges { cursor } } }", survey)
        .path("responses.edges")
        .entityList(Object.class)
        .hasSize(0);
  }

  @Test
  void publishingTellsWhatChangedLogicMeans() {
    var pages =
        new ArrayList<Object>(
            Stream.of(Catalogue.withLogic().get("pages"))
                .flatMap(each -> ((List<?>) each).stream())
                .toList());
    var first = Written.fields(pages.getFirst());
    var questions = new ArrayList<Object>((List<?>) first.get("questions"));
    questions.set(
        1,
        with(
            Written.fields(questions.get(1)),
            "visibleIf",
            "answers.nps < 3",
            "requiredIf",
            "answers.nps < 2"));
    pages.set(0, with(first, "questions", questions, "skips", List.of()));
    var revision =
        ask("query($id: ID!) { survey(id: $id) { revision } }", survey)
            .path("survey.revision")
            .entity(Integer.class)
            .get();
    change(
            "mutation($input: SurveyUpdateInput!) { surveyUpdate(input: $input) { userErrors {"
                + " message } } }",
            Map.of(
                "id", survey, "revision", revision, "pages", pages, "frozenAttributes", List.of()))
        .path("surveyUpdate.userErrors")
        .entity(List.class)
        .isEqualTo(List.of());
    var changes = ask("query($id: ID!) { survey(id: $id) { changes { kind path } } }", survey);
    changes
        .path("survey.changes")
        .entityList(Object.class)
        .satisfies(
            all ->
                assertThat(all)
                    .containsExactlyInAnyOrder(
                        Map.of("kind", "COMPATIBLE", "path", List.of("frozenAttributes")),
                        Map.of("kind", "RECODE", "path", List.of("pages", "scales", "skips")),
                        Map.of("kind", "RECODE", "path", List.of("questions", "csat", "visibleIf")),
                        Map.of(
                            "kind",
                            "COMPATIBLE",
                            "path",
                            List.of("questions", "csat", "requiredIf"))));
  }
}
