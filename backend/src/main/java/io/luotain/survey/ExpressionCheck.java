package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.EXPRESSION_INVALID;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.TOO_LONG;

import io.luotain.expression.Expr;
import io.luotain.expression.Expression;
import io.luotain.expression.Expressions;
import io.luotain.expression.Template;
import io.luotain.expression.Variable;
import io.luotain.expression.Variables;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeSchema;
import io.luotain.respondent.RespondentVariables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks single expressions and texts of a content, and puts computed values into them. */
final class ExpressionCheck {

  private static final int MAX_COMPUTED = 50;
  private static final int MAX_NODES = 2_000;
  private static final Pattern COMPUTED_NAME =
      Pattern.compile("\\b" + SurveyVariables.COMPUTED + "\\.(\\w+)");
  private static final Set<String> SECRET = Set.of(RespondentVariables.ROOT);

  private final Map<String, Integer> questionOf = new HashMap<>();
  private final Map<Variable, Expr> computed = new HashMap<>();
  private final List<Variable> names = new ArrayList<>();
  private @Nullable Variables variables;
  private boolean complete = true;

  ExpressionCheck(List<Question> questions, AttributeSchema schema) {
    for (int i = 0; i < questions.size(); i++) {
      for (var each : SurveyVariables.of(questions.get(i))) {
        questionOf.put(each.path(), i);
        names.add(each);
      }
    }
    names.addAll(RespondentVariables.of(schema));
    names.addAll(RespondentVariables.claimed(schema));
    names.addAll(SurveyVariables.response());
  }

  /** Costly to make: not before the first expression, and anew only where it makes a difference. */
  private Variables variables(String source) {
    var made = variables;
    if (made == null || (!complete && source.contains(SurveyVariables.COMPUTED))) {
      made = Variables.of(Stream.concat(names.stream(), computed.keySet().stream()).toList());
      variables = made;
      complete = true;
    }
    return made;
  }

  /** Checks the computed values; from then on expressions may name them. */
  void addComputed(List<ComputedValue> values, UserErrors errors) {
    errors.addIf(values.size() > MAX_COMPUTED, TOO_LONG, "Compute at most 50 values.");
    var ids = values.stream().map(ComputedValue::id).toList();
    var failed = new HashSet<String>();
    for (int i = 0; i < Math.min(values.size(), MAX_COMPUTED); i++) {
      var id = ids.get(i);
      var at = errors.at(i, "id");
      if (AttributeId.parse(id).isEmpty()) {
        at.add(INVALID, AttributeId.FORM_RULE);
      } else if (ids.indexOf(id) < i) {
        at.add(DUPLICATE, "Give each computed value its own id.");
      } else if (named(values.get(i).expression(), failed).isPresent()
          || !computed(values.get(i), ids.subList(i, ids.size()), errors.at(i, "expression"))) {
        failed.add(id);
      }
    }
  }

  /** Whether it is good; what is wrong is added to the errors. */
  private boolean computed(ComputedValue value, List<String> notYet, UserErrors at) {
    var source = value.expression();
    var early = named(source, notYet);
    if (early.isPresent()) {
      at.add(
          EXPRESSION_INVALID,
          position(source, early.get())
              + "%s is not computed yet; name only computed values before this one."
                  .formatted(early.get()));
      return false;
    }
    var checked =
        Expressions.check(source, variables(source), null, at)
            .filter(expression -> isGood(Stream.of(expression.expr()), at));
    checked.ifPresent(
        expression -> {
          computed.put(
              new Variable(SurveyVariables.COMPUTED, value.id(), expression.type()),
              expression.expr().replace(this::replacement));
          complete = false;
        });
    return checked.isPresent();
  }

  private static Optional<String> named(String source, Collection<String> computedIds) {
    return COMPUTED_NAME
        .matcher(source)
        .results()
        .filter(each -> computedIds.contains(each.group(1)))
        .map(each -> each.group())
        .findFirst();
  }

  private Optional<Expr> replacement(Variable variable) {
    return Optional.ofNullable(computed.get(variable));
  }

  /** Checks a condition that may stay in the browser. */
  Optional<Expr> condition(String source, Scope scope, UserErrors at) {
    return Expressions.checkCondition(source, variables(source), at)
        .map(Expression::expr)
        .filter(expr -> isGood(Stream.of(expr), at))
        .map(expr -> expr.replace(this::replacement))
        .filter(
            expr ->
                isKnown(expr.variables(), source, scope, at)
                    && isDiscreet(expr.exposes(SECRET, SurveyLogic.KNOWN), at));
  }

  /** Checks a text that may have holes. */
  Optional<Template> template(String source, Scope scope, UserErrors at) {
    return Template.check(source, variables(source), at)
        .filter(template -> isGood(template.shown(), at))
        .map(template -> template.replace(this::replacement))
        .filter(
            template ->
                isKnown(template.uses().stream(), source, scope, at)
                    && isDiscreet(template.exposes(SECRET, SurveyLogic.KNOWN), at)
                    && showsLabels(template, at));
  }

  private static boolean showsLabels(Template template, UserErrors at) {
    at.addIf(
        template.mixesOptions(),
        EXPRESSION_INVALID,
        "A computed value gives an option among other things; let the option stand alone in its"
            + " hole, so that its label is shown.");
    return !template.mixesOptions();
  }

  /** Whether computed values can be put into the expressions. */
  private boolean isGood(Stream<Expr> expressions, UserErrors at) {
    var all = expressions.toList();
    var asked = all.stream().flatMap(ExpressionCheck::askedFor).findFirst();
    asked.ifPresent(
        variable ->
            at.add(
                EXPRESSION_INVALID,
                "has(%s) does not go; ask for what it is computed from.".formatted(variable)));
    var tooLarge = all.stream().anyMatch(each -> size(each) > MAX_NODES);
    at.addIf(
        tooLarge,
        EXPRESSION_INVALID,
        "With its computed values put in this has more than 2,000 parts; make it simpler.");
    return asked.isEmpty() && !tooLarge;
  }

  private static Stream<Variable> askedFor(Expr expr) {
    return expr instanceof Expr.Has(var variable)
        ? Stream.of(variable).filter(each -> each.root().equals(SurveyVariables.COMPUTED))
        : expr.parts().flatMap(ExpressionCheck::askedFor);
  }

  private long size(Expr expr) {
    var value = expr instanceof Expr.Ref(var variable) ? computed.get(variable) : null;
    return value == null ? 1 + expr.parts().mapToLong(this::size).sum() : size(value);
  }

  /** Whether all answers are to earlier questions. */
  private boolean isKnown(Stream<Variable> used, String source, Scope scope, UserErrors at) {
    var early =
        used.filter(each -> each.root().equals(SurveyVariables.ANSWERS))
            .filter(each -> questionOf.getOrDefault(each.path(), 0) >= scope.questions())
            .min(Comparator.comparing(Variable::path));
    early.ifPresent(
        variable ->
            at.add(
                EXPRESSION_INVALID, position(source, variable.path()) + reason(variable, scope)));
    return early.isEmpty();
  }

  private String reason(Variable variable, Scope scope) {
    if (scope.fixed()) {
      return "%s is not known yet where this is shown; use background data only."
          .formatted(variable);
    }
    return scope.own() && questionOf.getOrDefault(variable.path(), 0) == scope.questions()
        ? "%s is the answer to this very question; use earlier ones.".formatted(variable)
        : "%s is asked later; use answers to earlier questions.".formatted(variable);
  }

  private static boolean isDiscreet(boolean exposes, UserErrors at) {
    at.addIf(
        exposes,
        EXPRESSION_INVALID,
        "Background data would reach the browser, since it is combined with an answer; compare it"
            + " with fixed values instead.");
    return !exposes;
  }

  /** Where a name first stands, in the words of the expression module; else nothing. */
  private static String position(String source, String path) {
    var found = Pattern.compile("\\b" + Pattern.quote(path) + "\\b").matcher(source);
    if (!found.find()) {
      return "";
    }
    var before = source.substring(0, found.start());
    var line = before.substring(before.lastIndexOf('\n') + 1);
    return "Line %d, column %d: "
        .formatted(
            before.chars().filter(each -> each == '\n').count() + 1,
            line.codePointCount(0, line.length()) + 1);
  }
}
