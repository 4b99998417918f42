package io.luotain.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import java.util.List;
import java.util.Set;

/** Variables of every type, and short ways to check expressions over them. */
final class Samples {

  static final Variables VARIABLES =
      Variables.of(
          List.of(
              new Variable("answers", "recommend", ValueType.Scalar.INTEGER),
              new Variable("answers", "weight", ValueType.Scalar.NUMBER),
              new Variable("answers", "why", ValueType.Scalar.TEXT),
              new Variable("answers", "again", ValueType.Scalar.BOOLEAN),
              new Variable("answers", "day", ValueType.Scalar.DATE),
              new Variable("answers", "cabin", new ValueType.Choice(Set.of("eco", "business"))),
              new Variable(
                  "answers", "liked", new ValueType.Choices(Set.of("food", "seat", "crew"))),
              new Variable("answers", "service.speed", ValueType.Scalar.INTEGER),
              new Variable("answers", "service.smile", ValueType.Scalar.INTEGER),
              new Variable("respondent", "age", ValueType.Scalar.NUMBER),
              new Variable("respondent", "flights", ValueType.Scalar.INTEGER),
              new Variable("respondent", "firstName", ValueType.Scalar.TEXT),
              new Variable("respondent", "city", ValueType.Scalar.TEXT),
              new Variable("respondent", "member", ValueType.Scalar.BOOLEAN),
              new Variable("respondent", "joined", ValueType.Scalar.DATE),
              new Variable("respondent", "born", ValueType.Scalar.DATE),
              new Variable("respondent", "tier", new ValueType.Choice(Set.of("basic", "gold"))),
              new Variable("respondent", "topics", new ValueType.Choices(Set.of("a", "b"))),
              new Variable("response", "channel", new ValueType.Choice(Set.of("LINK", "SITE"))),
              new Variable("response", "day", ValueType.Scalar.DATE)));

  private Samples() {}

  static Expression checked(String source) {
    var errors = UserErrors.under("input");
    var expression = Expressions.check(source, VARIABLES, null, errors);
    assertThat(errors.list()).as(source).isEmpty();
    return expression.orElseThrow();
  }

  /** The messages of the errors there must be. */
  static List<String> errors(String source) {
    var errors = UserErrors.under("input");
    assertThat(Expressions.check(source, VARIABLES, null, errors)).as(source).isEmpty();
    assertThat(errors.list()).as(source).isNotEmpty();
    return errors.list().stream().map(UserError::message).toList();
  }
}
