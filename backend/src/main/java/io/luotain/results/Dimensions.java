package io.luotain.results;

import io.luotain.expression.Value;
import io.luotain.expression.ValueType;
import io.luotain.expression.ValueType.Choice;
import io.luotain.expression.ValueType.Choices;
import io.luotain.expression.ValueType.Scalar;
import io.luotain.expression.Variable;
import io.luotain.expression.Variables;
import io.luotain.platform.InvalidRequest;
import io.luotain.platform.Withheld;
import io.luotain.respondent.RespondentVariables;
import io.luotain.survey.QuestionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the rows that have each value of a variable. */
final class Dimensions {

  private static final String SEGMENT = "segment.";

  private final EverAsked asked;
  private final Variables variables;
  private final Fields fields;

  Dimensions(EverAsked asked, Variables variables, Fields fields) {
    this.asked = asked;
    this.variables = variables;
    this.fields = fields;
  }

  /**
   * The dimension that a path names: a variable of few values, or a period, such as {@code
   * response.week}.
   */
  Dimension of(String path) {
    return period(path)
        .<Dimension>map(interval -> periods(path, interval))
        .orElseGet(() -> values(path, variable(path)));
  }

  /** The id of the segment that a path names; empty when it names something else. */
  static Optional<String> segment(String path) {
    return Optional.of(path)
        .filter(each -> each.startsWith(SEGMENT))
        .map(each -> each.substring(SEGMENT.length()));
  }

  private static Optional<Interval> period(String path) {
    return Stream.of(Interval.values())
        .filter(each -> path.equals("response." + each.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private Variable variable(String path) {
    var variable = variables.find(path).orElseThrow(() -> unknown(path));
    var type = variable.type();
    boolean isFew =
        type instanceof Choice
            || type instanceof Choices
            || type == Scalar.INTEGER
            || type == Scalar.BOOLEAN
            || path.equals("response." + ResultVariables.LOCALE)
            || (isAnonymous() && variable.root().equals(RespondentVariables.ROOT));
    if (!isFew) {
      throw new InvalidRequest(
          ("`breakdownBy`: %s is %s, which has too many values; break down by a choice or a scale,"
                  + " and use it in `filter`.")
              .formatted(path, type == Scalar.TEXT ? "a text" : "a number or a date"));
    }
    return variable;
  }

  private boolean isAnonymous() {
    return asked.contract().isPresent();
  }

  private RuntimeException unknown(String path) {
    if (ResultVariables.apart(asked).find(path).isPresent()) {
      return new Withheld(
          ("`breakdownBy`: Answers to an anonymous survey are published in blocks, which %s would"
                  + " take apart; give a dimension of its privacy contract, response.version,"
                  + " or a period.")
              .formatted(path));
    }
    return new InvalidRequest(
        ("`breakdownBy`: There is no %s; give answers.<question>, answers.<matrix>.<row>,"
                + " respondent.<attribute>, segment.<id>, response.channel, response.locale,"
                + " response.version, or response.day, response.week, response.month or"
                + " response.quarter.")
            .formatted(path));
  }

  /** By period, oldest first; the value of a key is the period's first day. */
  Dimension.Coded periods(String path, Interval interval) {
    var codes = fields.days().codes();
    var occurs = new boolean[codes.max() + 1];
    for (int row = 0; row < fields.end(); row++) {
      occurs[codes.get(row)] = true;
    }
    var places = new int[occurs.length];
    var starts = new ArrayList<LocalDate>();
    for (int day = 0; day < occurs.length; day++) {
      if (occurs[day]) {
        var start = interval.start(LocalDate.ofEpochDay(day));
        if (starts.isEmpty() || !start.equals(starts.getLast())) {
          starts.add(start);
        }
        places[day] = starts.size();
      }
    }
    return new Dimension.Coded(
        starts.stream().map(each -> new GroupKey(path, "" + each, "" + each)).toList(),
        codes,
        day -> places[day]);
  }

  private Dimension values(String path, Variable variable) {
    return switch (fields.of(variable)) {
      case Field.Coded coded -> coded(path, variable, coded);
      case Field.Sets sets ->
          new Dimension.Several(keys(path, variable, sets.flags().keySet()), sets);
      case Field.Numbers _, Field.Days _ -> throw new IllegalStateException("Many values");
    };
  }

  private Dimension coded(String path, Variable variable, Field.Coded field) {
    var codes = field.codes();
    var byCode = new ArrayList<String>();
    for (int code = 0; code <= codes.max(); code++) {
      var value = field.value().apply(code);
      byCode.add(value == null ? "" : text(value));
    }
    var occurring = new HashSet<>(byCode);
    occurring.remove("");
    var keys = keys(path, variable, occurring);
    var places = new HashMap<String, Integer>();
    keys.forEach(each -> places.put(each.value(), places.size() + 1));
    return new Dimension.Coded(keys, codes, code -> places.getOrDefault(byCode.get(code), 0));
  }

  /** Of those values that occur, in the order in which they are shown. */
  private List<GroupKey> keys(String path, Variable variable, Set<String> occurring) {
    return labels(variable, occurring).entrySet().stream()
        .filter(each -> occurring.contains(each.getKey()))
        .map(each -> new GroupKey(path, each.getKey(), each.getValue()))
        .toList();
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Numeric(var number) -> Long.toString((long) number);
      case Value.Bool(var isTrue) -> Boolean.toString(isTrue);
      case Value.Day(var day) -> day.toString();
      case Value.Items _ -> throw new IllegalArgumentException("Several");
    };
  }

  /** Every value in the order in which it is shown, with what respondents read. */
  private Map<String, String> labels(Variable variable, Set<String> occurring) {
    var labels = new LinkedHashMap<String, String>();
    if (variable.root().equals(ResultVariables.ANSWERS) && hasOptions(variable.type())) {
      asked
          .options(question(variable))
          .forEach(each -> labels.put(each.id().toString(), each.label().text()));
    }
    occurring.stream()
        .sorted(order(variable.type()))
        .forEach(each -> labels.putIfAbsent(each, each));
    return labels;
  }

  private static Comparator<String> order(ValueType type) {
    return type == Scalar.INTEGER
        ? Comparator.comparing(Integer::valueOf)
        : Comparator.comparing(Function.identity());
  }

  private static boolean hasOptions(ValueType type) {
    return type instanceof Choice || type instanceof Choices;
  }

  /** The question that a variable is, or is a row of. */
  static QuestionId question(Variable variable) {
    return new QuestionId(variable.name().replaceFirst("\\..*", ""));
  }
}
