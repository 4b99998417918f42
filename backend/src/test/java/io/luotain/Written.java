package io.luotain;

import static io.luotain.Luotain.english;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Surveys as tests write them: inputs of the API, short. */
public final class Written {

  private Written() {}

  /** The map with more fields. */
  public static Map<String, Object> with(Map<String, ?> input, Object... more) {
    var copy = new LinkedHashMap<String, Object>(input);
    for (int i = 0; i < more.length; i += 2) {
      copy.put((String) more[i], more[i + 1]);
    }
    return copy;
  }

  /** An input object's fields. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> fields(Object input) {
    return (Map<String, Object>) input;
  }

  /** A survey's input. */
  public static Map<String, Object> survey(Object... pages) {
    return with(Map.of("name", "Test", "title", english("Hello")), "pages", List.of(pages));
  }

  /** A page's input. */
  public static Map<String, Object> page(String id, Object... questions) {
    return with(Map.of(), "id", id, "questions", List.of(questions));
  }

  /** A question's input; {@code settings} are those of its type. */
  public static Map<String, Object> ask(String id, String type, Object settings) {
    return with(
        Map.of(), "id", id, "text", english("Question " + id), "type", Map.of(type, settings));
  }

  public static Map<String, Object> nps(String id) {
    return ask(id, "nps", Map.of());
  }

  public static Map<String, Object> words(String id) {
    return ask(id, "text", Map.of("maxLength", 100));
  }

  public static Map<String, Object> single(String id, Object... options) {
    return ask(id, "singleChoice", Map.of("options", options(options)));
  }

  public static Map<String, Object> several(String id, Object... options) {
    return ask(id, "multipleChoice", Map.of("options", options(options)));
  }

  public static Map<String, Object> grid(String id, List<?> rows) {
    return ask(
        id,
        "matrix",
        Map.of("rows", options(rows.toArray()), "cell", Map.of("rating", Map.of("max", 5))));
  }

  /** Options or rows: ids, or inputs as they are. */
  public static List<Object> options(Object... options) {
    return Stream.of(options).map(each -> each instanceof String id ? option(id) : each).toList();
  }

  public static Map<String, Object> option(String id, Object... more) {
    return with(Map.of("id", id, "label", english("The " + id)), more);
  }

  /** A text in one language with variants: condition, text, …, and at last the text without one. */
  public static List<Map<String, Object>> variants(String locale, String... parts) {
    var all = new java.util.ArrayList<Map<String, Object>>();
    for (int i = 0; i + 1 < parts.length; i += 2) {
      all.add(Map.of("locale", locale, "when", parts[i], "text", parts[i + 1]));
    }
    all.add(Map.of("locale", locale, "text", parts[parts.length - 1]));
    return all;
  }

  public static Map<String, Object> skip(String when, @Nullable String toPage) {
    var skip = new HashMap<String, Object>(Map.of("when", when));
    if (toPage != null) {
      skip.put("toPage", toPage);
    }
    return skip;
  }

  public static List<Map<String, String>> computed(String... idsAndExpressions) {
    return Stream.iterate(0, i -> i < idsAndExpressions.length, i -> i + 2)
        .map(i -> Map.of("id", idsAndExpressions[i], "expression", idsAndExpressions[i + 1]))
        .toList();
  }

  /** An answer's input. */
  public static Map<String, Object> answer(String question, String form, Object value) {
    return Map.of("questionId", question, "value", Map.of(form, value));
  }

  public static Map<String, Object> chosen(String question, String... options) {
    return answer(
        question, "options", Arrays.stream(options).map(each -> Map.of("id", each)).toList());
  }
}
