package io.luotain.response;

import io.luotain.Luotain;
import io.luotain.expression.Bindings;
import io.luotain.expression.Expr;
import io.luotain.expression.Expressions;
import io.luotain.expression.RandomExpression;
import io.luotain.expression.ValueType;
import io.luotain.expression.ValueType.Scalar;
import io.luotain.expression.Variable;
import io.luotain.expression.Variables;
import io.luotain.platform.UserErrors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A random survey over all types of questions, with random logic over earlier answers and over the
 * attributes of {@code People.withAttributes}; random answers to it, to hidden questions too.
 */
final class RandomLogic {

  private static final Set<String> KNOWN = Set.of("respondent", "claimed", "response");
  private static final List<String> TYPES =
      List.of(
          "nps",
          "csat",
          "ces",
          "rating",
          "singleChoice",
          "multipleChoice",
          "matrix",
          "ranking",
          "text",
          "email",
          "number",
          "slider",
          "date",
          "consent",
          "emotion",
          "story",
          "information",
          "singleChoice",
          "multipleChoice",
          "matrix");
  private static final List<Variable> BEFORE =
      List.of(
          new Variable("respondent", "email", Scalar.TEXT),
          new Variable("respondent", "city", Scalar.TEXT),
          new Variable("respondent", "visits", Scalar.NUMBER),
          new Variable("respondent", "member", Scalar.BOOLEAN),
          new Variable("respondent", "joined", Scalar.DATE),
          new Variable("respondent", "tier", new ValueType.Choice(Set.of("gold", "silver"))),
          new Variable("claimed", "city", Scalar.TEXT),
          new Variable("claimed", "member", Scalar.BOOLEAN),
          new Variable("response", "locale", Scalar.TEXT),
          new Variable("response", "channel", new ValueType.Choice(Set.of("WIDGET", "LINK"))),
          new Variable("response", "day", Scalar.DATE));

  private final Random random;
  private final List<Variable> known = new ArrayList<>(BEFORE);
  private final List<Map<String, Object>> questions = new ArrayList<>();
  private final Map<String, Object> survey;

  RandomLogic(long seed) {
    this.random = new Random(seed);
    this.survey = survey();
  }

  /** Input of {@code surveyCreate}. */
  Map<String, Object> input() {
    return survey;
  }

  private Map<String, Object> survey() {
    int count = 1 + random.nextInt(5);
    var pages = IntStream.range(0, count).mapToObj(i -> page(i, count)).toList();
    var input = new LinkedHashMap<String, Object>();
    input.put("name", "Random");
    input.put("title", Luotain.english("Random"));
    input.put("pages", pages);
    return input;
  }

  private Map<String, Object> page(int index, int count) {
    var page = new LinkedHashMap<String, Object>();
    page.put("id", "p" + index);
    if (oneIn(3)) {
      page.put("visibleIf", condition());
    }
    page.put(
        "questions", IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> question()).toList());
    if (oneIn(2)) {
      page.put(
          "skips",
          IntStream.range(0, 1 + random.nextInt(2)).mapToObj(_ -> skip(index, count)).toList());
    }
    return page;
  }

  private Map<String, Object> skip(int page, int count) {
    var skip = new LinkedHashMap<String, Object>();
    skip.put("when", condition());
    int target = page + 1 + random.nextInt(count - page);
    if (target < count) {
      skip.put("toPage", "p" + target);
    }
    return skip;
  }

  private Map<String, Object> question() {
    var id = "q" + questions.size();
    var type = one(TYPES);
    var question = new LinkedHashMap<String, Object>();
    question.put("id", id);
    question.put("text", Luotain.english("Question " + id));
    if (oneIn(2)) {
      question.put("visibleIf", condition());
    }
    if (!type.equals("information")) {
      question.put("required", oneIn(4));
      if (oneIn(3)) {
        question.put("requiredIf", condition());
      }
    }
    question.put("type", Map.of(type, settings(id, type)));
    questions.add(question);
    return question;
  }

  /** The settings of a type; from now on conditions may name its answer. */
  private Object settings(String id, String type) {
    return switch (type) {
      case "nps", "csat", "ces" -> knowing(id, Scalar.INTEGER, Map.of());
      case "rating" -> knowing(id, Scalar.INTEGER, Map.of("max", 5));
      case "singleChoice" -> {
        var options = options(true, false);
        yield knowing(id, new ValueType.Choice(ids(options)), Map.of("options", options));
      }
      case "multipleChoice" -> {
        var options = options(true, true);
        yield knowing(id, new ValueType.Choices(ids(options)), several(options));
      }
      case "ranking" -> {
        var options = plain();
        yield knowing(id, new ValueType.Choice(ids(options)), Map.of("options", options));
      }
      case "matrix" -> matrix(id);
      case "text" -> knowing(id, Scalar.TEXT, Map.of("maxLength", 20));
      case "email" -> knowing(id, Scalar.TEXT, "PLAIN");
      case "number" -> knowing(id, Scalar.NUMBER, Map.of("min", -5, "max", 40, "decimals", 1));
      case "slider" -> knowing(id, Scalar.NUMBER, Map.of("min", 0, "max", 8, "step", 0.5));
      case "date" -> knowing(id, Scalar.DATE, Map.of());
      case "consent" -> knowing(id, Scalar.BOOLEAN, "PLAIN");
      case "emotion" -> {
        var options = plain();
        yield knowing(id, new ValueType.Choice(ids(options)), Map.of("options", options));
      }
      case "story" -> {
        var feelings = plain();
        yield knowing(
            id,
            new ValueType.Choices(ids(feelings)),
            Map.of("maxLength", 30, "maxFeelings", 2, "feelings", feelings));
      }
      default -> "PLAIN";
    };
  }

  private Map<String, Object> several(List<Map<String, Object>> options) {
    int together = (int) options.stream().filter(each -> !each.containsKey("exclusive")).count();
    int min = Math.min(together, random.nextInt(3));
    int max = Math.max(1, min) + random.nextInt(options.size() - Math.max(1, min) + 1);
    return Map.of("options", options, "min", min, "max", max);
  }

  private Object knowing(String id, ValueType type, Object settings) {
    known.add(new Variable("answers", id, type));
    return settings;
  }

  private Object matrix(String id) {
    var rows = options(false, false);
    var options = plain();
    var cell = one(List.of("single", "multiple", "rating"));
    var type =
        switch (cell) {
          case "single" -> new ValueType.Choice(ids(options));
          case "multiple" -> new ValueType.Choices(ids(options));
          default -> Scalar.INTEGER;
        };
    for (var row : ids(rows)) {
      known.add(new Variable("answers", id + "." + row, type));
    }
    return Map.of(
        "rows",
        rows,
        "cell",
        Map.of(cell, cell.equals("rating") ? Map.of("max", 5) : Map.of("options", options)));
  }

  /** Options or rows that may come and go. */
  private List<Map<String, Object>> options(boolean freeText, boolean exclusive) {
    return IntStream.range(0, 2 + random.nextInt(3))
        .mapToObj(
            i -> {
              var option = new LinkedHashMap<String, Object>();
              option.put("id", "o" + i);
              option.put("label", Luotain.english("Option " + i));
              if (oneIn(3)) {
                option.put("visibleIf", condition());
              }
              if (freeText && i == 1 && oneIn(3)) {
                option.put("freeText", true);
              }
              if (exclusive && oneIn(5)) {
                option.put("exclusive", true);
              }
              return (Map<String, Object>) option;
            })
        .toList();
  }

  private List<Map<String, Object>> plain() {
    return IntStream.range(0, 2 + random.nextInt(3))
        .mapToObj(i -> Map.<String, Object>of("id", "o" + i, "label", Luotain.english("O" + i)))
        .toList();
  }

  private static Set<String> ids(List<Map<String, Object>> options) {
    return Set.copyOf(options.stream().map(each -> id(each)).toList());
  }

  /** A condition that an author may use here and that is not decided by constants alone. */
  private String condition() {
    var variables = Variables.of(known);
    return Stream.generate(this::anyCondition)
        .filter(each -> each.length() < 800)
        .filter(
            source ->
                Expressions.checkCondition(source, variables, UserErrors.under())
                    .filter(each -> !each.expr().exposes(Set.of("respondent"), KNOWN))
                    .filter(
                        each ->
                            !(each.expr().reduceCondition(Bindings.NONE, Set.of())
                                instanceof Expr.Const))
                    .isPresent())
        .findFirst()
        .orElseThrow();
  }

  private String anyCondition() {
    return switch (random.nextInt(6)) {
      case 0 -> new RandomExpression(random, known).condition(1 + random.nextInt(3));
      case 1 -> "(%s) && (%s)".formatted(likely(), likely());
      case 2 -> "(%s) || (%s)".formatted(likely(), likely());
      case 3 -> "!(%s)".formatted(likely());
      default -> likely();
    };
  }

  /** A condition that is true now and then, over answers where there are any. */
  private String likely() {
    var answers = known.stream().filter(each -> each.root().equals("answers")).toList();
    var variable = one(answers.isEmpty() || oneIn(4) ? known : answers);
    var path = variable.path();
    return switch (variable.type()) {
      case Scalar.TEXT -> "%s.contains('%s')".formatted(path, one(List.of("a", "b", "i", "x")));
      case Scalar.NUMBER, Scalar.INTEGER ->
          "%s %s %d".formatted(path, one(List.of("<", ">", "==", "!=", ">=")), random.nextInt(8));
      case Scalar.BOOLEAN -> path;
      case Scalar.DATE -> "%s > date('20%02d-06-01')".formatted(path, 10 + random.nextInt(20));
      case ValueType.Choice(var ids) ->
          "%s %s '%s'".formatted(path, one(List.of("==", "!=")), one(sorted(ids)));
      case ValueType.Choices(var ids) -> "'%s' in %s".formatted(one(sorted(ids)), path);
    };
  }

  private static List<String> sorted(Set<String> ids) {
    return ids.stream().sorted().toList();
  }

  /** Background values as a token has them, each there or not. */
  Map<String, Object> attributes() {
    var values = new LinkedHashMap<String, Object>();
    perhaps(values, "email", one(List.of("a@example.fi", "x@example.com")));
    perhaps(values, "city", one(List.of("Turku", "Oulu", "a")));
    perhaps(values, "visits", random.nextInt(8));
    perhaps(values, "member", random.nextBoolean());
    perhaps(values, "joined", "20%02d-01-31".formatted(10 + random.nextInt(20)));
    perhaps(values, "tier", one(List.of("gold", "silver")));
    return values;
  }

  private void perhaps(Map<String, Object> values, String name, Object value) {
    if (!oneIn(3)) {
      values.put(name, value);
    }
  }

  /** An answer to most questions, as input. */
  List<Map<String, Object>> answers() {
    return questions.stream()
        .filter(each -> !type(each).equals("information"))
        .filter(each -> type(each).equals("consent") || !oneIn(6))
        .map(each -> answer(id(each)))
        .toList();
  }

  /** A random answer to a question, as input. */
  Map<String, Object> answer(String id) {
    var question = questions.stream().filter(each -> id(each).equals(id)).findFirst().orElseThrow();
    return Map.of("questionId", id, "value", value(type(question), settings(question)));
  }

  boolean has(String id) {
    return questions.stream().anyMatch(each -> id(each).equals(id));
  }

  boolean isAnswerable(String id) {
    return questions.stream()
        .filter(each -> id(each).equals(id))
        .noneMatch(each -> type(each).equals("information"));
  }

  private static String type(Map<String, Object> question) {
    return (String) map(of(question, "type")).keySet().iterator().next();
  }

  private static Object settings(Map<String, Object> question) {
    return map(of(question, "type")).values().iterator().next();
  }

  private Map<String, Object> value(String type, Object settings) {
    return switch (type) {
      case "nps" -> Map.of("number", random.nextInt(oneIn(20) ? 13 : 11));
      case "csat", "rating" -> Map.of("number", 1 + random.nextInt(5));
      case "ces" -> Map.of("number", 1 + random.nextInt(7));
      case "singleChoice" -> Map.of("option", chosen(one(list(settings, "options"))));
      case "multipleChoice" ->
          Map.of("options", some(list(settings, "options"), 1).map(this::chosen).toList());
      case "ranking" ->
          Map.of(
              "options", shuffled(list(settings, "options")).stream().map(this::chosen).toList());
      case "matrix" ->
          Map.of("rows", some(list(settings, "rows"), 1).map(row -> row(row, settings)).toList());
      case "text" -> Map.of("text", one(List.of("a", "bi", "xa.b*x", "Hi", "é 😀")));
      case "email" -> Map.of("text", one(List.of("a@example.fi", "x@example.com", "no address")));
      case "number" -> Map.of("decimal", random.nextInt(100) / 2.0 - 5);
      case "slider" -> Map.of("decimal", random.nextInt(17) / 2.0);
      case "date" -> Map.of("date", "20%02d-02-01".formatted(10 + random.nextInt(20)));
      case "consent" -> Map.of("accepted", random.nextBoolean());
      case "emotion" ->
          Map.of(
              "emotion",
              Map.of(
                  "optionId",
                  id(one(list(settings, "options"))),
                  "intensity",
                  1 + random.nextInt(3)));
      case "story" ->
          Map.of(
              "story",
              Map.of(
                  "text",
                  "Once",
                  "feelingIds",
                  some(list(settings, "feelings"), 0).limit(2).map(RandomLogic::id).toList()));
      default -> throw new IllegalArgumentException(type);
    };
  }

  private Map<String, Object> row(Map<?, ?> row, Object settings) {
    var cell = map(of(settings, "cell"));
    var kind = (String) cell.keySet().iterator().next();
    if (kind.equals("rating")) {
      return Map.of("rowId", id(row), "number", 1 + random.nextInt(5));
    }
    var options = list(of(cell, kind), "options");
    var ids =
        kind.equals("single")
            ? List.of(id(one(options)))
            : some(options, 1).map(RandomLogic::id).toList();
    return Map.of("rowId", id(row), "optionIds", ids);
  }

  private Map<String, Object> chosen(Map<?, ?> option) {
    return Boolean.TRUE.equals(option.get("freeText"))
        ? Map.of("id", id(option), "freeText", "Mine")
        : Map.of("id", id(option));
  }

  private static List<Map<?, ?>> list(Object settings, String name) {
    return ((List<?>) of(settings, name))
        .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
  }

  private static String id(Map<?, ?> part) {
    return (String) of(part, "id");
  }

  private static Map<?, ?> map(Object input) {
    return (Map<?, ?>) input;
  }

  private static Object of(Object input, String field) {
    return Objects.requireNonNull(map(input).get(field));
  }

  private Stream<Map<?, ?>> some(List<Map<?, ?>> all, int atLeast) {
    return shuffled(all).stream().limit(atLeast + random.nextInt(all.size() - atLeast + 1));
  }

  private List<Map<?, ?>> shuffled(List<Map<?, ?>> all) {
    var copy = new ArrayList<>(all);
    Collections.shuffle(copy, random);
    return copy;
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
