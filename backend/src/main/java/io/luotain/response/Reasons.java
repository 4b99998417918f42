package io.luotain.response;

import static java.util.stream.Collectors.joining;

import io.luotain.expression.Bindings;
import io.luotain.expression.Value;
import io.luotain.expression.Variable;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeSchema;
import io.luotain.respondent.RespondentVariables;
import java.util.stream.Stream;

/**
 * Why something is hidden, in words.
 *
 * @param schema tells what is personal
 * @param identities whether personal values may be told
 */
record Reasons(AttributeSchema schema, boolean identities) {

  String of(Hidden.Why why, Bindings values) {
    return switch (why) {
      case Hidden.Untrue(var source, var condition) ->
          "`%s` is not true%s"
              .formatted(source, sentence(condition.variables().distinct(), values));
      case Hidden.Skipped(var from, var skip) ->
          "Page `%s` skips it, since `%s` is true.".formatted(from, skip.when());
      case Hidden.OnHiddenPage(var page) -> "Its page `%s` is hidden.".formatted(page);
      case Hidden.NothingLeft() -> "Nothing of it is left to choose.";
    };
  }

  private String sentence(Stream<Variable> variables, Bindings values) {
    var all = variables.map(each -> words(each, values)).collect(joining(", "));
    return all.isEmpty() ? "." : ": %s.".formatted(all);
  }

  private String words(Variable variable, Bindings values) {
    if (isPersonal(variable) && !identities) {
      return "%s is personal".formatted(variable);
    }
    var value = values.get(variable);
    return value == null
        ? "%s has no value".formatted(variable)
        : "%s is %s".formatted(variable, words(value));
  }

  private boolean isPersonal(Variable variable) {
    return (variable.root().equals(RespondentVariables.ROOT)
            || variable.root().equals(RespondentVariables.CLAIMED))
        && !schema.isOpen(new AttributeId(variable.name()));
  }

  private static String words(Value value) {
    return switch (value) {
      case Value.Text(var text) -> "\"%s\"".formatted(text);
      case Value.Numeric(var number) ->
          number == Math.rint(number) && Math.abs(number) < 1e15
              ? Long.toString((long) number)
              : Double.toString(number);
      case Value.Bool(var isTrue) -> Boolean.toString(isTrue);
      case Value.Day(var day) -> day.toString();
      case Value.Items(var items) ->
          items.stream().map(Reasons::words).collect(joining(", ", "[", "]"));
    };
  }
}
