package io.luotain.response;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;
import static io.luotain.platform.UserErrorCode.WRONG_ANSWER_TYPE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Catalogue;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.Workspace;
import io.luotain.platform.UserErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way in which a visitor's answer can be wrong, as the visitor's client is told. */
@LuotainTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerCheckTest {

  private static final String SECRET = "zebra";

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String token;

  @BeforeAll
  void presentTheCatalogue() {
    tenant = luotain.newTenant();
    var survey =
        tenant
            .admin()
            .document(
                "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id }"
                    + " } }")
            .variable(
                "input",
                Map.of("name", "All", "title", Luotain.english("All"), "pages", Catalogue.pages()))
            .execute()
            .path("surveyCreate.survey.id")
            .entity(String.class)
            .get();
    tenant.publish(survey);
    token = tenant.present(survey);
  }

  private static Arguments wrong(
      String question, Map<String, ?> value, UserErrorCode code, String path) {
    return Arguments.of(question, value, code + " value" + path);
  }

  private static Map<String, Object> options(Object... options) {
    return Map.of("options", List.of(options));
  }

  private static Map<String, Object> id(String id) {
    return Map.of("id", id);
  }

  private static Map<String, Object> id(String id, String freeText) {
    return Map.of("id", id, "freeText", freeText);
  }

  private static Map<String, Object> rows(Object... rows) {
    return Map.of("rows", List.of(rows));
  }

  private static Map<String, Object> row(String id, int number) {
    return Catalogue.row(id, "number", number);
  }

  private static Map<String, Object> row(String id, String... options) {
    return Catalogue.row(id, "optionIds", List.of(options));
  }

  private static Map<String, Object> story(String text, String... feelings) {
    return Map.of("story", Map.of("text", text, "feelingIds", List.of(feelings)));
  }

  private static Map<String, Object> emotion(String id, int intensity) {
    return Map.of("emotion", Map.of("optionId", id, "intensity", intensity));
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }

  private static Map<String, Object> decimal(double number) {
    return Map.of("decimal", number);
  }

  static Stream<Arguments> scales() {
    return Stream.of(
        wrong("nps", Map.of("number", -1), INVALID, ".number"),
        wrong("nps", Map.of("number", 11), INVALID, ".number"),
        wrong("nps", text(SECRET), WRONG_ANSWER_TYPE, ""),
        wrong("csat", Map.of("number", 0), INVALID, ".number"),
        wrong("csat", Map.of("number", 6), INVALID, ".number"),
        wrong("ces", Map.of("number", 8), INVALID, ".number"),
        wrong("rating", Map.of("number", 5), INVALID, ".number"));
  }

  static Stream<Arguments> choices() {
    return Stream.of(
        wrong("single", Map.of("option", id(SECRET)), INVALID, ".option.id"),
        wrong("single", Map.of("option", id("other")), REQUIRED, ".option.freeText"),
        wrong("single", Map.of("option", id("other", "  ")), REQUIRED, ".option.freeText"),
        wrong(
            "single",
            Map.of("option", id("other", SECRET.repeat(101))),
            TOO_LONG,
            ".option.freeText"),
        wrong("single", Map.of("option", id("red", SECRET)), INVALID, ".option.freeText"),
        wrong("single", options(id("red")), WRONG_ANSWER_TYPE, ""),
        wrong("multiple", options(), REQUIRED, ".options"),
        wrong("multiple", options(id("a")), INVALID, ".options"),
        wrong("multiple", options(id("a"), id("a")), DUPLICATE, ".options.1.id"),
        wrong("multiple", options(id("a"), id(SECRET)), INVALID, ".options.1.id"),
        wrong("multiple", options(id("a"), id("other")), REQUIRED, ".options.1.freeText"),
        wrong("multiple", options(id("a"), id("none")), INVALID, ".options"),
        wrong(
            "multiple",
            options(id("a"), id("b"), id("c"), id("other", SECRET)),
            INVALID,
            ".options"),
        wrong("multiple", options(Collections.nCopies(6, id("a")).toArray()), TOO_LONG, ".options"),
        wrong("multiple", Map.of("option", id("a")), WRONG_ANSWER_TYPE, ""),
        wrong("ranking", options(id("x"), id("y")), REQUIRED, ".options"),
        wrong("ranking", options(id("x"), id("y"), id("y")), DUPLICATE, ".options.2.id"),
        wrong("ranking", options(id("x"), id("y"), id(SECRET)), INVALID, ".options.2.id"),
        wrong(
            "ranking", options(id("x", SECRET), id("y"), id("z")), INVALID, ".options.0.freeText"),
        wrong("ranking", options(id("x"), id("y"), id("z"), id("x")), TOO_LONG, ".options"),
        wrong("ranking", Map.of("number", 1), WRONG_ANSWER_TYPE, ""));
  }

  static Stream<Arguments> matrices() {
    return Stream.of(
        wrong("picks", rows(), REQUIRED, ".rows"),
        wrong("picks", rows(row("seat", "good", "bad")), INVALID, ".rows.0.optionIds"),
        wrong("picks", rows(row("seat")), REQUIRED, ".rows.0.optionIds"),
        wrong("picks", rows(row("seat", SECRET)), INVALID, ".rows.0.optionIds.0"),
        wrong("picks", rows(row("seat", 1)), WRONG_ANSWER_TYPE, ".rows.0"),
        wrong("picks", rows(row(SECRET, "good")), INVALID, ".rows.0.rowId"),
        wrong("picks", rows(row("seat", "good"), row("seat", "bad")), DUPLICATE, ".rows.1.rowId"),
        wrong("marks", rows(row("seat", "good", "good")), DUPLICATE, ".rows.0.optionIds.1"),
        wrong("marks", rows(row("seat", "good", "bad", "good")), TOO_LONG, ".rows.0.optionIds"),
        wrong("marks", rows(Map.of("rowId", "seat")), WRONG_ANSWER_TYPE, ".rows.0"),
        wrong(
            "marks",
            rows(row("seat", "good"), row("food", "good"), row("seat", "good")),
            TOO_LONG,
            ".rows"),
        wrong("rates", rows(row("seat", 1)), REQUIRED, ".rows"),
        wrong("rates", rows(row("seat", 0), row("food", 1)), INVALID, ".rows.0.number"),
        wrong("rates", rows(row("seat", 6), row("food", 1)), INVALID, ".rows.0.number"),
        wrong("rates", rows(row("seat", "good"), row("food", 1)), WRONG_ANSWER_TYPE, ".rows.0"),
        wrong(
            "rates",
            rows(Map.of("rowId", "seat", "number", 1, "optionIds", List.of()), row("food", 1)),
            WRONG_ANSWER_TYPE,
            ".rows.0"),
        wrong("rates", Map.of("number", 1), WRONG_ANSWER_TYPE, ""));
  }

  static Stream<Arguments> words() {
    return Stream.of(
        wrong("text", text(" "), REQUIRED, ".text"),
        wrong("text", text("x".repeat(21)), TOO_LONG, ".text"),
        wrong("text", text("two\nlines"), INVALID, ".text"),
        wrong("email", text(""), REQUIRED, ".text"),
        wrong("email", text(SECRET), INVALID, ".text"),
        wrong("email", text("a".repeat(60) + "@" + "b".repeat(250) + ".fi"), TOO_LONG, ".text"),
        wrong("email", Map.of("accepted", true), WRONG_ANSWER_TYPE, ""),
        wrong("number", decimal(-0.01), INVALID, ".decimal"),
        wrong("number", decimal(10.01), INVALID, ".decimal"),
        wrong("number", decimal(1.125), INVALID, ".decimal"),
        wrong("number", Map.of("number", 1), WRONG_ANSWER_TYPE, ""),
        wrong("slider", decimal(-1.25), INVALID, ".decimal"),
        wrong("slider", decimal(0.3), INVALID, ".decimal"),
        wrong("slider", Map.of("number", 1), WRONG_ANSWER_TYPE, ""),
        wrong("date", Map.of("date", "2025-12-31"), INVALID, ".date"),
        wrong("date", Map.of("date", "2027-01-01"), INVALID, ".date"),
        wrong("date", text("2026-01-01"), WRONG_ANSWER_TYPE, ""),
        wrong("consent", Map.of("accepted", false), REQUIRED, ".accepted"),
        wrong("consent", text("yes"), WRONG_ANSWER_TYPE, ""),
        wrong("emotion", emotion(SECRET, 1), INVALID, ".emotion.optionId"),
        wrong("emotion", emotion("joy", 0), INVALID, ".emotion.intensity"),
        wrong("emotion", emotion("joy", 4), INVALID, ".emotion.intensity"),
        wrong("emotion", Map.of("option", id("joy")), WRONG_ANSWER_TYPE, ""),
        wrong("story", story(" "), REQUIRED, ".story.text"),
        wrong("story", story("x".repeat(31)), TOO_LONG, ".story.text"),
        wrong("story", story("x", "calm", "glad", "sad"), TOO_LONG, ".story.feelingIds"),
        wrong("story", story("x", "calm", "calm"), DUPLICATE, ".story.feelingIds.1"),
        wrong("story", story("x", SECRET), INVALID, ".story.feelingIds.0"),
        wrong("story", text("x"), WRONG_ANSWER_TYPE, ""),
        wrong("info", text("x"), WRONG_ANSWER_TYPE, ""));
  }

  @ParameterizedTest
  @MethodSource({"scales", "choices", "matrices", "words"})
  void saysWhatIsWrongWithAnAnswerWithoutRepeatingIt(
      String question, Map<String, Object> value, String error) {
    var values = new LinkedHashMap<>(Catalogue.values());
    values.put(question, value);
    int position = new ArrayList<>(values.keySet()).indexOf(question);
    var errors = errors(values);
    assertThat(errors)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.get("code") + " " + path(each)).isEqualTo(at(error, position));
              assertThat((String) each.get("message")).isNotBlank().doesNotContain(SECRET);
            });
  }

  private static String at(String error, int position) {
    return error.replace(" value", " input.answers.%d.value".formatted(position));
  }

  private static String path(Map<?, ?> error) {
    var steps = (List<?>) requireNonNull(error.get("path"));
    return String.join(".", steps.stream().map(String::valueOf).toList());
  }

  static Stream<Arguments> goodAnswers() {
    return Stream.of(
        Arguments.of("multiple", options(id("none"))),
        Arguments.of("multiple", options(id("c"), id("b"), id("a"))),
        Arguments.of("single", Map.of("option", id("other", "👍".repeat(500)))),
        Arguments.of("email", text("a.b+c@sub-1.example.co")),
        Arguments.of("number", decimal(0)),
        Arguments.of("number", decimal(9.99)),
        Arguments.of("slider", decimal(-0.0)),
        Arguments.of("slider", decimal(1)),
        Arguments.of("story", story("x")),
        Arguments.of("date", Map.of("date", "2026-12-31")));
  }

  @ParameterizedTest
  @MethodSource("goodAnswers")
  void takesAnswersWithinTheBorders(String question, Map<String, Object> value) {
    var values = new LinkedHashMap<>(Catalogue.values());
    values.put(question, value);
    assertThat(errors(values)).isEmpty();
  }

  @Test
  void namesEachRequiredQuestionThatIsLeftOut() {
    assertThat(errors(Map.of()))
        .extracting(each -> each.get("message"))
        .containsExactly(
            "Answer the question nps.",
            "Answer the question rates.",
            "Answer the question consent.");
  }

  @Test
  void readsNoMoreAnswersThanThereAreQuestions() {
    var answers = Collections.nCopies(30, Workspace.number("nps", 1));
    var errors =
        tenant
            .submit(token, UUID.randomUUID(), answers)
            .path("responseSubmit.userErrors[*].code")
            .entityList(String.class);
    errors.containsExactly("TOO_LONG");
  }

  private List<Map<String, Object>> errors(Map<String, Object> values) {
    return tenant
        .submit(token, UUID.randomUUID(), Catalogue.answers(values))
        .path("responseSubmit.userErrors")
        .entityList(
            new org.springframework.core.ParameterizedTypeReference<Map<String, Object>>() {})
        .get();
  }
}
