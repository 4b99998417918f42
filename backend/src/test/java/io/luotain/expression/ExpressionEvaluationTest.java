package io.luotain.expression;

import static io.luotain.expression.Samples.checked;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionEvaluationTest {

  private static final Bindings BINDINGS =
      Bindings.of(
          Map.of(
              "answers.recommend", Value.of(7),
              "answers.why", Value.of("né 😀"),
              "answers.again", Value.of(true),
              "answers.cabin", Value.of("eco"),
              "answers.liked", Value.ofIds(List.of("food", "crew")),
              "answers.day", Value.of(LocalDate.of(2026, 3, 1)),
              "respondent.age", Value.of(30.5)));

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "answers.recommend / 2 == 3 => true",
        "-answers.recommend / 2 == -3 => true",
        "-answers.recommend % 4 == -3 => true",
        "answers.recommend / 2.0 == 3.5 => true",
        "respondent.age > 30 => true",
        "respondent.age + 1 == 31.5 => true",
        "7 in [answers.recommend, 8] => true",
        "size(answers.why) => 4",
        "size(answers.liked) => 2",
        "answers.why.endsWith('😀') && answers.why.startsWith('n') && answers.why.contains('é')"
            + " => true",
        "'food' in answers.liked && !('seat' in answers.liked) => true",
        "answers.cabin + '!' == 'eco!' => true",
        "daysBetween(date('2026-02-28'), answers.day) => 1",
        "daysBetween(answers.day, date('2024-02-29')) => -731",
        "answers.day > date('2026-02-28') && answers.day <= date('2026-03-01') => true",
        "has(respondent.city) => false",
        "has(answers.why) ? 1 : 2 => 1",
        "respondent.city == 'x' => failure",
        "respondent.city != 'x' => failure",
        "respondent.city == 'x' && false => false",
        "false && respondent.city == 'x' => false",
        "respondent.city == 'x' || true => true",
        "respondent.city == 'x' || false => failure",
        "respondent.city == 'x' && true => failure",
        "!(respondent.city == 'x') => failure",
        "true ? 1 : answers.recommend / 0 => 1",
        "respondent.member ? 1 : 1 => failure",
        "answers.recommend / 0 => failure",
        "answers.recommend % 0 => failure",
        "respondent.age / 0.0 => failure",
        "respondent.age * 1e308 => failure",
        "9007199254740991 + answers.recommend => failure",
        "9007199254740991 + 0 => 9007199254740991",
        "-9007199254740991 - 1 => failure",
        "9007199254740991 * 3 => failure",
      })
  void givesWhatCelGives(String source, String expected) {
    var shown =
        switch (checked(source).evaluate(BINDINGS)) {
          case Value.Bool(var isTrue) -> String.valueOf(isTrue);
          case Value.Numeric(var number) -> "%.0f".formatted(number);
          case Value other -> other.toString();
          case Failure _ -> "failure";
        };
    assertThat(shown).isEqualTo(expected);
  }

  @Test
  void aFailureAtTheTopIsFalse() {
    assertThat(checked("respondent.city == 'x'").isTrue(BINDINGS)).isFalse();
    assertThat(checked("respondent.city != 'x'").isTrue(BINDINGS)).isFalse();
    assertThat(checked("answers.again").isTrue(BINDINGS)).isTrue();
  }

  @Test
  void aValueOfAnotherTypeFails() {
    var wrong = Bindings.of(Map.of("answers.recommend", Value.of("7")));
    assertThat(checked("answers.recommend == 7").evaluate(wrong))
        .isEqualTo(new Failure("answers.recommend has a value of another type."));
    var half = Bindings.of(Map.of("answers.recommend", Value.of(7.5)));
    assertThat(checked("answers.recommend > 7").isTrue(half)).isFalse();
  }
}
