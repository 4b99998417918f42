package io.luotain;

import static io.luotain.Luotain.english;
import static io.luotain.Workspace.question;
import static io.luotain.Workspace.required;
import static io.luotain.Written.with;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /** For each question that takes an answer: a condition that holds for its good value alone. */
  public static Map<String, String> conditions() {
    var conditions = new LinkedHashMap<String, String>();
    conditions.put("nps", "answers.nps == 0");
    conditions.put("csat", "answers.csat > 4");
    conditions.put("ces", "answers.ces in [6, 7]");
    conditions.put("rating", "answers.rating * 2 < 3");
    conditions.put("single", "answers.single == 'other'");
    conditions.put("multiple", "'a' in answers.multiple && size(answers.multiple) == 2");
    conditions.put("picks", "answers.picks.food == 'bad'");
    conditions.put("marks", "'good' in answers.marks.seat && has(answers.marks.food)");
    conditions.put("rates", "answers.rates.food > answers.rates.seat");
    conditions.put("ranking", "answers.ranking == 'z'");
    conditions.put("text", "answers.text.startsWith('W') && size(answers.text) == 5");
    conditions.put("email", "answers.email.contains('@example')");
    conditions.put("number", "answers.number > 2.0 && answers.number < 3.0");
    conditions.put("slider", "answers.slider < 0.0");
    conditions.put("date", "daysBetween(answers.date, date('2026-03-01')) == 1");
    conditions.put("consent", "answers.consent");
    conditions.put("emotion", "answers.emotion == 'joy'");
    conditions.put("story", "'sad' in answers.story && !('glad' in answers.story)");
    return conditions;
  }

  /**
   * The same questions with every kind of logic in every place, as the input of a survey whose
   * tenant has the attributes of {@code People.withAttributes}. A silver respondent meets only the
   * first question. A last page has a text {@code after_<question>} for each answer, asked when its
   * condition holds.
   */
  public static Map<String, Object> withLogic() {
    var pages = new ArrayList<Map<String, Object>>();
    for (var page : pages()) {
      var questions = ((List<?>) page.get("questions")).stream().map(Catalogue::withLogic).toList();
      pages.add(with(page, "questions", questions, "visibleIf", "computed.asked"));
    }
    pages.set(
        0,
        with(
            pages.getFirst(),
            "visibleIf",
            "response.channel in ['LINK', 'WIDGET'] || claimed.member",
            "skips",
            List.of(
                Map.of("when", "answers.nps == 10"),
                Map.of(
                    "when", "answers.nps == 9 && respondent.tier == 'gold'", "toPage", "words"))));
    pages.add(
        Map.of(
            "id",
            "after",
            "title",
            english("About {{answers.text|your answers}}"),
            "visibleIf",
            "computed.asked",
            "questions",
            conditions().entrySet().stream()
                .map(
                    each ->
                        with(
                            question(
                                "after_" + each.getKey(), "Why?", "text", Map.of("maxLength", 9)),
                            "visibleIf",
                            each.getValue()))
                .toList()));
    return with(
        Map.of("name", "All", "title", english("All")),
        "pages",
        pages,
        "computed",
        List.of(
            Map.of("id", "known", "expression", "respondent.tier"),
            Map.of("id", "asked", "expression", "computed.known != 'silver'"),
            Map.of("id", "low", "expression", "answers.nps < 7")),
        "frozenAttributes",
        List.of("tier", "email"),
        "thankYou",
        english("Bye {{respondent.email|you}}: {{answers.nps|?}}, {{answers.single|?}}"));
  }

  private static Map<String, Object> withLogic(Object input) {
    var question = Written.fields(input);
    if (question.get("id").equals("nps")) {
      return question;
    }
    var condition = "computed.asked && (computed.low || respondent.visits > 3)";
    var changed =
        with(
            question,
            "text",
            List.of(
                Map.of("locale", "en", "when", "computed.low", "text", "Low: {{answers.nps}}"),
                Map.of("locale", "en", "text", "Dear {{respondent.city|friend}}")),
            "help",
            english("As of {{response.day}}"),
            "visibleIf",
            condition);
    if (!question.get("id").equals("info")) {
      changed.put("requiredIf", "answers.nps == 6 && claimed.member");
    }
    var type = Written.fields(question.get("type"));
    type.forEach((name, settings) -> changed.put("type", Map.of(name, withLogic(name, settings))));
    return changed;
  }

  private static Object withLogic(String type, Object settings) {
    return switch (type) {
      case "singleChoice", "multipleChoice" -> withConditions(settings, "options");
      case "matrix" -> withConditions(settings, "rows");
      default -> settings;
    };
  }

  /** All but the last are always there. */
  private static Map<String, Object> withConditions(Object settings, String parts) {
    var all = new ArrayList<Object>((List<?>) Written.fields(settings).get(parts));
    var last = Written.fields(all.removeLast());
    all.add(
        with(
            last,
            "visibleIf",
            "answers.nps < 6 || respondent.member",
            "label",
            english("The last, {{answers.nps}}")));
    return with(Written.fields(settings), parts, all);
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
    var values = new LinkedHashMap<String, Object>();
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
