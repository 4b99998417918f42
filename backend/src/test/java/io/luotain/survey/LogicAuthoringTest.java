package io.luotain.survey;

import static io.luotain.Luotain.english;
import static io.luotain.Written.ask;
import static io.luotain.Written.computed;
import static io.luotain.Written.grid;
import static io.luotain.Written.nps;
import static io.luotain.Written.option;
import static io.luotain.Written.options;
import static io.luotain.Written.page;
import static io.luotain.Written.several;
import static io.luotain.Written.single;
import static io.luotain.Written.skip;
import static io.luotain.Written.survey;
import static io.luotain.Written.variants;
import static io.luotain.Written.with;
import static io.luotain.Written.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.respondent.People;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Each way in which an author can get logic wrong, as the author is told. */
@LuotainTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogicAuthoringTest {

  @Autowired Luotain luotain;
  private Workspace tenant;
  private People people;

  @BeforeAll
  void tenantWithAttributes() {
    tenant = luotain.newTenant();
    people = People.withAttributes(tenant);
  }

  private Response create(Map<String, Object> input) {
    return tenant
        .admin()
        .document(
            "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id"
                + " revision } userErrors { code message path } } }")
        .variable("input", input)
        .execute();
  }

  private int revision(String id) {
    return tenant
        .admin()
        .document("query($id: ID!) { survey(id: $id) { revision } }")
        .variable("id", id)
        .execute()
        .path("survey.revision")
        .entity(Integer.class)
        .get();
  }

  private List<String> errors(Map<String, Object> input) {
    return texts(create(input), "surveyCreate");
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Response response, String field) {
    return response.path(field + ".userErrors").entityList(Map.class).get().stream()
        .map(
            each ->
                "%s %s: %s"
                    .formatted(
                        each.get("code"),
                        String.join(".", (List<String>) each.get("path")),
                        each.get("message")))
        .toList();
  }

  private static Arguments wrong(
      String what, Map<String, Object> input, String codeAndPath, String message) {
    return Arguments.of(what, input, codeAndPath, message);
  }

  /** Two pages: first recommend, why, cabin, liked and service, then last. */
  private static Map<String, Object> pages(Map<String, Object> last) {
    return survey(
        page(
            "first",
            nps("recommend"),
            words("why"),
            single("cabin", "eco", "business"),
            several("liked", "food", "seat"),
            grid("service", List.of("speed", "smile"))),
        page("second", last));
  }

  private static Map<String, Object> visibleIf(String source) {
    return pages(with(words("last"), "visibleIf", source));
  }

  private static Map<String, Object> text(String source) {
    return pages(with(words("last"), "text", english(source)));
  }

  static Stream<Arguments> expressions() {
    var at = "EXPRESSION_INVALID input.pages.1.questions.0.visibleIf";
    return Stream.of(
        wrong("syntax", visibleIf("answers.recommend >"), at, "Line 1, column 20"),
        wrong(
            "on a later line", visibleIf("true &&\nanswers.recommend >"), at, "Line 2, column 20"),
        wrong("empty", visibleIf(" "), at, "Give an expression"),
        wrong(
            "too long",
            visibleIf("answers.recommend > 3 || ".repeat(90) + "true"),
            at,
            "at most 2,000"),
        wrong("unknown question", visibleIf("answers.recomend > 3"), at, "answers.recommend"),
        wrong("unknown attribute", visibleIf("respondent.teir == 'gold'"), at, "respondent.tier"),
        wrong("unknown root", visibleIf("respondant.tier == 'gold'"), at, "respondent"),
        wrong("unknown option", visibleIf("answers.cabin == 'ecco'"), at, "eco"),
        wrong("unknown row", visibleIf("answers.service.sped > 3"), at, "speed"),
        wrong("a matrix as a whole", visibleIf("answers.service == 3"), at, "answers.service"),
        wrong("types", visibleIf("answers.recommend == 'a'"), at, "Line 1, column"),
        wrong("no condition", visibleIf("answers.recommend + 1"), at, "true or false"),
        wrong(
            "function that is not part of the language",
            visibleIf("answers.why.matches('a')"),
            at,
            "Line 1"),
        wrong(
            "personal attribute as a claim",
            visibleIf("claimed.email == 'a'"),
            at,
            "claimed.email"),
        wrong(
            "background value that an answer is compared with",
            visibleIf("answers.why == respondent.city"),
            at,
            "reach the browser"),
        wrong(
            "in a computed value too",
            with(
                visibleIf("computed.same"),
                "computed",
                computed("same", "answers.why == respondent.city")),
            at,
            "reach the browser"));
  }

  static Stream<Arguments> order() {
    var later = "answers.last is asked later";
    var very = "answer to this very question";
    return Stream.of(
        wrong(
            "later question",
            survey(
                page("first", with(nps("recommend"), "visibleIf", "answers.last == 'a'")),
                page("second", words("last"))),
            "EXPRESSION_INVALID input.pages.0.questions.0.visibleIf",
            "Line 1, column 1: " + later),
        wrong(
            "later question on the same page",
            survey(
                page(
                    "first",
                    with(nps("recommend"), "requiredIf", "has(answers.last)"),
                    words("last"))),
            "EXPRESSION_INVALID input.pages.0.questions.0.requiredIf",
            "Line 1, column 5: " + later),
        wrong(
            "question of the page whose condition it is",
            survey(
                page("first", nps("recommend")),
                with(page("second", words("last")), "visibleIf", "true || answers.last == 'a'")),
            "EXPRESSION_INVALID input.pages.1.visibleIf",
            "Line 1, column 9: " + later),
        wrong(
            "question after the skip",
            survey(
                with(
                    page("first", nps("recommend")),
                    "skips",
                    List.of(skip("answers.last == 'a'", null))),
                page("second", words("last"))),
            "EXPRESSION_INVALID input.pages.0.skips.0.when",
            later),
        wrong(
            "later question through a computed value",
            with(
                survey(
                    page("first", with(nps("recommend"), "visibleIf", "computed.said")),
                    page("second", words("last"))),
                "computed",
                computed("said", "answers.last == 'a'")),
            "EXPRESSION_INVALID input.pages.0.questions.0.visibleIf",
            later),
        wrong(
            "own question",
            visibleIf("answers.last == 'a'"),
            "EXPRESSION_INVALID input.pages.1.questions.0.visibleIf",
            very),
        wrong(
            "option's own question",
            survey(
                page(
                    "first",
                    single(
                        "cabin",
                        "eco",
                        option("business", "visibleIf", "answers.cabin == 'eco'")))),
            "EXPRESSION_INVALID input.pages.0.questions.0.type.singleChoice.options.1.visibleIf",
            very),
        wrong(
            "row's own question",
            survey(
                page(
                    "first",
                    grid(
                        "service",
                        List.of(
                            option("speed", "visibleIf", "answers.service.smile > 1"), "smile")))),
            "EXPRESSION_INVALID input.pages.0.questions.0.type.matrix.rows.0.visibleIf",
            very),
        wrong(
            "own answer in the text",
            text("You said {{answers.last}}"),
            "EXPRESSION_INVALID input.pages.1.questions.0.text.0.text",
            very),
        wrong(
            "answer in the survey's title",
            with(visibleIf("true"), "title", english("{{answers.why}}")),
            "EXPRESSION_INVALID input.title.0.text",
            "not known yet"),
        wrong(
            "answer in the label of a scale",
            pages(ask("last", "nps", Map.of("lowLabel", english("{{answers.why}}")))),
            "EXPRESSION_INVALID input.pages.1.questions.0.type.nps.lowLabel.0.text",
            "not known yet"));
  }

  static Stream<Arguments> computedValues() {
    var good = visibleIf("true");
    return Stream.of(
        wrong(
            "later reference",
            with(good, "computed", computed("a", "computed.b", "b", "true")),
            "EXPRESSION_INVALID input.computed.0.expression",
            "Line 1, column 1: computed.b is not computed yet"),
        wrong(
            "itself",
            with(good, "computed", computed("a", "!computed.a")),
            "EXPRESSION_INVALID input.computed.0.expression",
            "column 2: computed.a is not computed yet"),
        wrong(
            "unknown",
            with(good, "computed", computed("score", "1", "b", "computed.scor > 1")),
            "EXPRESSION_INVALID input.computed.1.expression",
            "computed.score"),
        wrong(
            "id",
            with(good, "computed", computed("1st", "true")),
            "INVALID input.computed.0.id",
            "Give a letter"),
        wrong(
            "id twice",
            with(good, "computed", computed("a", "true", "a", "false")),
            "DUPLICATE input.computed.1.id",
            "its own id"),
        wrong(
            "too many",
            with(
                good,
                "computed",
                Stream.iterate(0, i -> i < 51, i -> i + 1)
                    .map(i -> Map.of("id", "c" + i, "expression", "true"))
                    .toList()),
            "TOO_LONG input.computed",
            "at most 50"),
        wrong(
            "has",
            with(visibleIf("has(computed.a)"), "computed", computed("a", "answers.why")),
            "EXPRESSION_INVALID input.pages.1.questions.0.visibleIf",
            "has(computed.a)"),
        wrong(
            "grows without end",
            with(
                visibleIf("computed.c > 1"),
                "computed",
                computed(
                    "a", "answers.recommend" + " + 1".repeat(40),
                    "b", "computed.a" + " + computed.a".repeat(40),
                    "c", "computed.b" + " + computed.b".repeat(40))),
            "EXPRESSION_INVALID input.computed.1.expression",
            "more than 2,000 parts"));
  }

  private static Map<String, Object> skipping(String when, @Nullable String toPage) {
    return survey(
        page("first", nps("recommend")),
        with(page("second", words("why")), "skips", List.of(skip(when, toPage))),
        page("third", words("last")));
  }

  static Stream<Arguments> ways() {
    var target = "input.pages.1.skips.0.toPage";
    return Stream.of(
        wrong("backwards", skipping("true", "first"), "INVALID " + target, "later page"),
        wrong("to itself", skipping("true", "second"), "INVALID " + target, "later page"),
        wrong("to no page", skipping("true", "forth"), "NOT_FOUND " + target, "no page"),
        wrong(
            "too many",
            survey(
                with(
                    page("first", nps("recommend")),
                    "skips",
                    Collections.nCopies(21, skip("answers.recommend > 3", null))),
                page("last", words("last"))),
            "TOO_LONG input.pages.0.skips",
            "at most 20"),
        wrong(
            "a page that is always skipped",
            skipping("true", null),
            "INVALID input.pages.2",
            "never reached"),
        wrong(
            "a page between that is always skipped",
            survey(
                with(page("first", nps("recommend")), "skips", List.of(skip("1 < 2", "third"))),
                page("second", words("why")),
                page("third", words("last"))),
            "INVALID input.pages.1",
            "never reached"),
        wrong(
            "a page that is never shown",
            survey(
                page("first", nps("recommend")),
                with(page("second", words("last")), "visibleIf", "1 > 2")),
            "INVALID input.pages.1.visibleIf",
            "never shown"));
  }

  static Stream<Arguments> texts() {
    var at = "EXPRESSION_INVALID input.pages.1.questions.0.text.0.text";
    return Stream.of(
        wrong("hole that stays open", text("Hi {{respondent.city"), at, "Line 1, column"),
        wrong("unknown name in a hole", text("Hi {{respondent.citi|you}}"), at, "respondent.city"),
        wrong("true or false in a hole", text("{{respondent.member}}"), at, "true or false"),
        wrong("options among texts", text("{{answers.cabin + '!'}}"), at, "stand alone"),
        wrong(
            "options among texts through a computed value",
            with(text("{{computed.cabin + '!'}}"), "computed", computed("cabin", "answers.cabin")),
            at,
            "stand alone"),
        wrong(
            "background value that only decides",
            text("{{answers.why == respondent.city ? 'home' : 'away'}}"),
            at,
            "reach the browser"),
        wrong(
            "condition of a variant",
            pages(with(words("last"), "text", variants("en", "answers.recommend", "A", "B"))),
            "EXPRESSION_INVALID input.pages.1.questions.0.text.0.when",
            "true or false"),
        wrong(
            "variants without the rest",
            pages(
                with(
                    words("last"),
                    "text",
                    List.of(Map.of("locale", "en", "when", "answers.recommend > 5", "text", "A")))),
            "REQUIRED input.pages.1.questions.0.text",
            "without `when`"),
        wrong(
            "two rests",
            pages(
                with(
                    words("last"),
                    "text",
                    List.of(
                        Map.of("locale", "en", "text", "A"), Map.of("locale", "en", "text", "B")))),
            "DUPLICATE input.pages.1.questions.0.text.locale",
            "only once"));
  }

  static Stream<Arguments> others() {
    return Stream.of(
        wrong(
            "frozen attribute that does not exist",
            with(visibleIf("true"), "frozenAttributes", List.of("tier", "teir")),
            "UNKNOWN_ATTRIBUTE input.frozenAttributes.1",
            "no attribute"),
        wrong(
            "frozen attribute twice",
            with(visibleIf("true"), "frozenAttributes", List.of("tier", "tier")),
            "DUPLICATE input.frozenAttributes.1",
            "once"),
        wrong(
            "information that must be answered",
            pages(with(ask("last", "information", "PLAIN"), "requiredIf", "true")),
            "INVALID input.pages.1.questions.0.requiredIf",
            "takes no answer"),
        wrong(
            "ranking whose options come and go",
            pages(
                ask(
                    "last",
                    "ranking",
                    Map.of("options", options("a", option("b", "visibleIf", "true"))))),
            "INVALID input.pages.1.questions.0.type.ranking.options.1.visibleIf",
            "ranking"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"expressions", "order", "computedValues", "ways", "texts", "others"})
  void refuses(String what, Map<String, Object> input, String codeAndPath, String message) {
    assertThat(errors(input))
        .as(what)
        .singleElement()
        .asString()
        .startsWith(codeAndPath + ":")
        .contains(message);
  }

  @Test
  void pathsFollowTheShortFormOfOnePage() {
    var input =
        with(
            Map.of("name", "Test", "title", english("Hello")),
            "questions",
            List.of(with(nps("recommend"), "visibleIf", "nonsense")));
    assertThat(errors(input))
        .singleElement()
        .asString()
        .startsWith("EXPRESSION_INVALID input.questions.0.visibleIf:");
  }

  @Test
  void pathsFollowTheOrderInWhichTranslationsAreGiven() {
    var text =
        List.of(
            Map.of("locale", "fi", "text", "Hei"),
            Map.of("locale", "sv", "text", "Hej {{nonsense}}"),
            Map.of("locale", "en", "when", "more nonsense", "text", "Hi"),
            Map.of("locale", "en", "text", "Hello"));
    var input = pages(with(words("last"), "text", text));
    assertThat(errors(input))
        .satisfiesExactlyInAnyOrder(
            error ->
                assertThat(error)
                    .startsWith("EXPRESSION_INVALID input.pages.1.questions.0.text.1.text:"),
            error ->
                assertThat(error)
                    .startsWith("EXPRESSION_INVALID input.pages.1.questions.0.text.2.when:"));
    var id = create(visibleIf("true")).path("surveyCreate.survey.id").entity(String.class).get();
    var update =
        tenant
            .admin()
            .document(
                "mutation($input: SurveyUpdateInput!) { surveyUpdate(input: $input) { userErrors {"
                    + " code message path } } }")
            .variable("input", Map.of("id", id, "revision", revision(id), "title", text))
            .execute();
    assertThat(texts(update, "surveyUpdate"))
        .anySatisfy(
            error -> assertThat(error).startsWith("EXPRESSION_INVALID input.title.1.text:"));
  }

  @Test
  void everyPlaceTakesWhatIsGood() {
    assertThat(
            errors(
                with(
                    survey(
                        page("first", nps("recommend"), single("cabin", "eco", "business")),
                        with(
                            page(
                                "second",
                                with(
                                    words("why"),
                                    "visibleIf",
                                    "answers.recommend < 7 && respondent.tier == 'gold'",
                                    "requiredIf",
                                    "claimed.member || response.day > date('2026-01-01')",
                                    "help",
                                    english("{{respondent.email|you}}"),
                                    "validationMessage",
                                    variants("en", "computed.unhappy", "Sorry!", "Please")),
                                several(
                                    "liked",
                                    "food",
                                    option(
                                        "bed",
                                        "visibleIf",
                                        "answers.cabin == 'business'",
                                        "label",
                                        english("Your bed in {{answers.cabin}}")))),
                            "visibleIf",
                            "response.channel == 'WIDGET' || response.locale == 'fi'",
                            "title",
                            english("{{answers.recommend}}"),
                            "skips",
                            List.of(skip("'bed' in answers.liked", null))),
                        page("third", words("last"))),
                    "computed",
                    computed("score", "answers.recommend * 10", "unhappy", "computed.score < 70"),
                    "frozenAttributes",
                    List.of("tier", "email"),
                    "thankYou",
                    english("Thanks {{answers.last|anyway}}"))))
        .isEmpty();
  }

  @Test
  void anEditIsCheckedLikeANewSurvey() {
    var created = create(visibleIf("true"));
    var id = created.path("surveyCreate.survey.id").entity(String.class).get();
    var update =
        tenant
            .admin()
            .document(
                "mutation($input: SurveyUpdateInput!) { surveyUpdate(input: $input) { userErrors {"
                    + " code message path } } }")
            .variable(
                "input",
                Map.of(
                    "id",
                    id,
                    "revision",
                    revision(id),
                    "pages",
                    visibleIf("answers.recomend > 3").get("pages")))
            .execute();
    assertThat(texts(update, "surveyUpdate"))
        .singleElement()
        .asString()
        .startsWith("EXPRESSION_INVALID input.pages.1.questions.0.visibleIf:")
        .contains("answers.recommend");
  }

  private List<String> users(String attribute) {
    return people
        .delete(attribute)
        .path("attributeDelete.users[*].id")
        .entityList(String.class)
        .get();
  }

  @Test
  void anAttributeThatADraftNamesIsInUse() {
    people.define("named", "NUMBER", Map.of());
    people.define("kept", "TEXT", Map.of());
    var created =
        create(with(visibleIf("respondent.named > 1"), "frozenAttributes", List.of("kept")));
    var id = created.path("surveyCreate.survey.id").entity(String.class).get();
    assertThat(users("named")).containsExactly(id);
    assertThat(users("kept")).containsExactly(id);
    tenant.publish(id).path("surveyPublish.userErrors").entityList(Object.class).hasSize(0);
    tenant
        .admin()
        .document(
            "mutation($input: SurveyUpdateInput!) { surveyUpdate(input: $input) { userErrors {"
                + " code } } }")
        .variable(
            "input",
            Map.of(
                "id",
                id,
                "revision",
                revision(id),
                "pages",
                visibleIf("true").get("pages"),
                "frozenAttributes",
                List.of()))
        .execute()
        .path("surveyUpdate.userErrors")
        .entityList(Object.class)
        .hasSize(0);
    assertThat(users("named")).as("the live version names it").containsExactly(id);
    tenant
        .admin()
        .document("mutation($id: ID!) { surveyClose(id: $id) { userErrors { code } } }")
        .variable("id", id)
        .executeAndVerify();
    assertThat(users("named")).isEmpty();
  }
}
