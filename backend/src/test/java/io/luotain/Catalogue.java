package io.luotain;

import static io.luotain.Luotain.english;
import static io.luotain.Workspace.question;
import static io.luotain.Workspace.required;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A survey with a question of every type, and an answer to each. */
public final class Catalogue {

  private Catalogue() {}

  /** Three pages as input. */
  public static List<Map<String, Object>> pages() {
    return List.of(
        Map.of("id", "scales", "title", english("Scales"), "questions", scales()),
        Map.of("id", "choices", "questions", choices()),
        Map.of("id", "words", "questions", words()));
  }

  private static List<Map<String, Object>> scales() {
    var nps = new HashMap<>(required(question("nps", "Recommend?", "nps", Map.of())));
    nps.put(
        "help",
        List.of(
            Map.of("locale", "en", "text", "To a friend"),
            Map.of("locale", "fi", "text", "Ystävälle")));
    nps.put(
        "validationMessage",
        List.of(
            Map.of("locale", "en", "text", "Please choose"),
            Map.of("locale", "fi", "text", "Valitse jokin")));
    return List.of(
        Map.copyOf(nps),
        question("csat", "Satisfied?", "csat", Map.of("lowLabel", english("No"))),
        question("ces", "Easy?", "ces", Map.of("highLabel", english("Very"))),
        question("rating", "Stars?", "rating", Map.of("max", 4, "style", "SMILEYS")));
  }

  private static List<Map<String, Object>> choices() {
    return List.of(
        question(
            "single",
            "One?",
            "singleChoice",
            Map.of(
                "display",
                "DROPDOWN",
                "options",
                List.of(option("red"), option("blue"), option("other", "freeText")))),
        question(
            "multiple",
            "Some?",
            "multipleChoice",
            Map.of(
                "min",
                2,
                "max",
                3,
                "shuffle",
                true,
                "options",
                List.of(
                    option("a"),
                    option("b"),
                    option("c"),
                    option("other", "freeText", "fixed"),
                    option("none", "exclusive", "fixed")))),
        question("picks", "Each?", "matrix", matrix("single", options("good", "bad"))),
        question("marks", "Each?", "matrix", matrix("multiple", options("good", "bad"))),
        required(question("rates", "Each?", "matrix", matrix("rating", Map.of("max", 5)))),
        question(
            "ranking",
            "Order?",
            "ranking",
            Map.of("shuffle", true, "options", List.of(option("x"), option("y"), option("z")))));
  }

  private static List<Map<String, Object>> words() {
    return List.of(
        question("text", "Text?", "text", Map.of("maxLength", 20, "multiline", false)),
        question("email", "Address?", "email", "PLAIN"),
        question(
            "number",
            "Number?",
            "number",
            Map.of("min", 0, "max", 10, "decimals", 2, "unit", english("km"))),
        question("slider", "Slide?", "slider", Map.of("min", -1, "max", 1, "step", 0.25)),
        question("date", "Day?", "date", Map.of("min", "2026-01-01", "max", "2026-12-31")),
        required(question("consent", "I agree.", "consent", "PLAIN")),
        question(
            "emotion",
            "Feeling?",
            "emotion",
            Map.of(
                "display",
                "WHEEL",
                "options",
                List.of(
                    Map.of("id", "joy", "label", english("Joy"), "emotion", "JOY"),
                    Map.of("id", "meh", "label", english("Meh"))))),
        question(
            "story",
            "Tell!",
            "story",
            Map.of(
                "maxLength",
                30,
                "maxFeelings",
                2,
                "feelings",
                List.of(option("calm"), option("glad"), option("sad")))),
        question("info", "Thanks so far.", "information", "PLAIN"));
  }

  private static Map<String, Object> option(String id, String... flags) {
    var option = new HashMap<String, Object>(Map.of("id", id, "label", english("The " + id)));
    for (var flag : flags) {
      option.put(flag, true);
    }
    return option;
  }

  private static Map<String, Object> options(String... ids) {
    return Map.of("options", List.of(ids).stream().map(Catalogue::option).toList());
  }

  private static Map<String, Object> matrix(String cell, Map<String, Object> settings) {
    return Map.of(
        "shuffleRows",
        true,
        "rows",
        List.of(option("seat"), option("food")),
        "cell",
        Map.of(cell, settings));
  }

  /** A good value for each question that takes an answer, in their order. */
  public static Map<String, Object> values() {
    var values = new java.util.LinkedHashMap<String, Object>();
    values.put("nps", Map.of("number", 0));
    values.put("csat", Map.of("number", 5));
    values.put("ces", Map.of("number", 7));
    values.put("rating", Map.of("number", 1));
    values.put("single", Map.of("option", Map.of("id", "other", "freeText", "Green")));
    values.put(
        "multiple",
        Map.of("options", List.of(Map.of("id", "other", "freeText", "D"), Map.of("id", "a"))));
    values.put("picks", Map.of("rows", List.of(row("food", "optionIds", List.of("bad")))));
    values.put(
        "marks",
        Map.of(
            "rows",
            List.of(
                row("food", "optionIds", List.of("bad", "good")),
                row("seat", "optionIds", List.of("good")))));
    values.put(
        "rates", Map.of("rows", List.of(row("food", "number", 5), row("seat", "number", 2))));
    values.put(
        "ranking",
        Map.of("options", List.of(Map.of("id", "z"), Map.of("id", "x"), Map.of("id", "y"))));
    values.put("text", Map.of("text", "Words"));
    values.put("email", Map.of("text", " maija@example.fi "));
    values.put("number", Map.of("decimal", 2.25));
    values.put("slider", Map.of("decimal", -0.75));
    values.put("date", Map.of("date", "2026-02-28"));
    values.put("consent", Map.of("accepted", true));
    values.put("emotion", Map.of("emotion", Map.of("optionId", "joy", "intensity", 3)));
    values.put(
        "story", Map.of("story", Map.of("text", "Once", "feelingIds", List.of("sad", "calm"))));
    return values;
  }

  public static Map<String, Object> row(String id, String field, Object value) {
    return Map.of("rowId", id, field, value);
  }

  /** Answers with these values. */
  public static List<Map<String, Object>> answers(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(each -> Map.<String, Object>of("questionId", each.getKey(), "value", each.getValue()))
        .toList();
  }
}
