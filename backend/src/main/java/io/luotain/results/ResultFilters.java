package io.luotain.results;

import static io.luotain.platform.UserErrorCode.EXPRESSION_INVALID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.luotain.expression.Expr;
import io.luotain.expression.Expression;
import io.luotain.expression.Expressions;
import io.luotain.expression.ValueType.Scalar;
import io.luotain.expression.Variable;
import io.luotain.expression.Variables;
import io.luotain.platform.InvalidRequest;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.platform.Withheld;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeSchema;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Conditions on the responses to surveys, checked against all that their versions asked. */
@Component
class ResultFilters {

  private static final int SURVEYS = 200;
  private static final int CONDITIONS = 200;

  /** Versions never change, so that their number tells them all; attributes do. */
  private record Key(SurveyKey survey, int versions, Set<AttributeId> open) {}

  /** The same variables are the same object as long as they are remembered. */
  private record Source(Variables known, String text) {}

  private final Cache<Source, Expr> conditions =
      Caffeine.newBuilder().maximumSize(CONDITIONS).build();

  private final Cache<Key, Variables> variables =
      Caffeine.newBuilder().maximumSize(SURVEYS).build();

  /**
   * @param now the tenant's attributes
   */
  Variables variables(SurveyKey survey, EverAsked asked, AttributeSchema now) {
    var open = ResultVariables.open(asked, now);
    return variables.get(
        new Key(survey, asked.newestFirst().size(), open), _ -> ResultVariables.of(asked, open));
  }

  /**
   * A condition as it was written.
   *
   * @param argument where it was given
   * @throws InvalidRequest naming the argument, the position and what to do
   * @throws Withheld if it would take the blocks of an anonymous survey apart
   */
  Expr check(String argument, String source, Variables known, EverAsked asked) {
    var errors = UserErrors.under(argument);
    return checked(source, known, errors)
        .orElseThrow(() -> refusal(argument, source, asked, errors));
  }

  /** The condition; empty, with errors, when it is wrong. */
  Optional<Expr> checked(String text, Variables known, UserErrors errors) {
    var source = new Source(known, text);
    var remembered = conditions.getIfPresent(source);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    var condition =
        Expressions.checkCondition(text, known, errors)
            .filter(each -> refuseTexts(each, errors))
            .map(Expression::expr);
    condition.ifPresent(expr -> conditions.put(source, expr));
    return condition;
  }

  private static RuntimeException refusal(
      String argument, String source, EverAsked asked, UserErrors errors) {
    var apart = ResultVariables.apart(asked);
    if (Expressions.checkCondition(source, apart, UserErrors.under(argument)).isPresent()) {
      return new Withheld(
          ("`%s`: Answers to an anonymous survey are published in blocks, which this would take"
                  + " apart; use the dimensions of its privacy contract, response.version and"
                  + " response.day.")
              .formatted(argument));
    }
    return new InvalidRequest(
        "`%s`: %s"
            .formatted(
                argument,
                errors.list().stream().map(UserError::message).collect(Collectors.joining(" "))));
  }

  /** What people wrote is not kept in columns, only whether they did. */
  private static boolean refuseTexts(Expression condition, UserErrors errors) {
    references(condition.expr())
        .filter(each -> each.type() == Scalar.TEXT)
        .filter(each -> each.root().equals(ResultVariables.ANSWERS))
        .distinct()
        .forEach(
            each ->
                errors.add(
                    EXPRESSION_INVALID,
                    position(condition.source(), each)
                        + ("%1$s is a free text, which results are not filtered by; use"
                                + " has(%1$s), or read it through `responses`.")
                            .formatted(each)));
    return errors.isEmpty();
  }

  private static Stream<Variable> references(Expr expr) {
    return expr instanceof Expr.Ref(var variable)
        ? Stream.of(variable)
        : expr.parts().flatMap(ResultFilters::references);
  }

  /**
   * Of the first place that is not in {@code has}; line and column as {@link Expressions} count.
   */
  private static String position(String source, Variable variable) {
    var path = Pattern.quote(variable.path());
    var found = Pattern.compile("(?<!has\\(\\s{0,9})\\b" + path + "\\b").matcher(source);
    int at = found.find() ? found.start() : 0;
    int line = (int) source.substring(0, at).chars().filter(each -> each == '\n').count();
    int begin = source.lastIndexOf('\n', at - 1) + 1;
    return "Line %d, column %d: ".formatted(line + 1, source.codePointCount(begin, at) + 1);
  }
}
