package io.luotain.expression;

import static io.luotain.expression.Samples.checked;
import static io.luotain.expression.Samples.errors;
import static io.luotain.platform.UserErrorCode.EXPRESSION_INVALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.luotain.platform.UserErrors;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionCheckTest {

  @Test
  void knowsItsTypeAndVariables() {
    var expression = checked("has(answers.why) && answers.recommend < 7 || respondent.age > 30");
    assertThat(expression.type()).isEqualTo(ValueType.Scalar.BOOLEAN);
    assertThat(expression.uses())
        .extracting(Variable::path)
        .containsExactlyInAnyOrder("answers.why", "answers.recommend", "respondent.age");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "respondent.age > 30",
        "respondent.age == 30",
        "30 != respondent.age",
        "respondent.age in [30, 40]",
        "respondent.age in [30, 40.5]",
        "answers.recommend in [9.0, 10.0]",
        "answers.recommend + respondent.age > 3.5",
        "(answers.again ? 1 : 2.5) == 1",
        "-answers.recommend < 0",
        "-respondent.age < 0",
        "answers.recommend % 2 == 0",
        "answers.service.speed + answers.service.smile > 7",
        "has(answers.service.speed)",
        "answers.cabin == 'eco'",
        "answers.cabin in ['eco', 'business']",
        "'food' in answers.liked",
        "!('food' in answers.liked)",
        "size(answers.liked) > 1 && answers.liked.size() < 3",
        "answers.why.size() > 5 && answers.why.contains('bad')",
        "answers.why + '!' == 'x!'",
        "answers.day >= date('2026-01-31')",
        "answers.day == respondent.joined",
        "answers.day in [date('2026-01-31')]",
        "daysBetween(respondent.joined, answers.day) > 365",
        "answers.why in []",
        "answers.again == true"
      })
  void accepts(String source) {
    assertThat(checked(source).type()).isEqualTo(ValueType.Scalar.BOOLEAN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "answers.recomend > 3 => Line 1, column 8: Unknown name answers.recomend. Did you mean"
            + " answers.recommend?",
        "tier == 'gold' => Line 1, column 1: Unknown name tier. Did you mean respondent.tier?",
        "respondents.tier == 'gold' => Line 1, column 12: Unknown name respondents.tier. Did you"
            + " mean respondent.tier?",
        "has(answers.zzzzzzzz) => Line 1, column 4: Unknown name answers.zzzzzzzz.",
        "answers == 1 => Line 1, column 1: answers is not a value by itself; name one of its"
            + " parts, such as answers.again.",
        "respondent.tier == 'glod' => Line 1, column 20: respondent.tier has no option glod. Did"
            + " you mean gold?",
        "'glod' != respondent.tier => Line 1, column 1: respondent.tier has no option glod. Did"
            + " you mean gold?",
        "respondent.tier in ['basic', 'glod'] => Line 1, column 30: respondent.tier has no option"
            + " glod. Did you mean gold?",
        "'foot' in answers.liked => Line 1, column 1: answers.liked has no option foot. Did you"
            + " mean food?",
        "answers.why > 3 => Line 1, column 13: > does not go with (text, whole number).",
        "answers.why == 3 => Line 1, column 13: == does not go with (text, whole number).",
        "answers.why > 'a' => Line 1, column 13: Only numbers and dates have an order.",
        "answers.again && 1 => Line 1, column 15: && does not go with (true or false, whole"
            + " number).",
        "answers.liked == ['food'] => Line 1, column 15: Lists are not compared; ask with in, or"
            + " for their size.",
        "answers.recommend in [1, 'a'] => Line 1, column 22: The items of a list must be of one"
            + " type.",
        "'a' in [1, 2.5] => Line 1, column 5: The items of the list are of another type than what"
            + " is looked for.",
        "answers.liked.all(x, x == 'food') => Line 1, column 18: Comprehensions (all) are not part"
            + " of the language.",
        "answers.why.matches('a') => Line 1, column 20: Regular expressions are not part of the"
            + " language; there are contains, startsWith and endsWith.",
        "answers.liked[0] == 'food' => Line 1, column 14: Picking from lists is not part of the"
            + " language; there is in.",
        "3u == 3u => Line 1, column 1: Unsigned numbers are not part of the language.",
        "b'a' == b'a' => Line 1, column 1: Bytes are not part of the language.",
        "answers.why == null => Line 1, column 16: There is no null; has(…) asks whether a value is"
            + " there.",
        "{'a': 1} == {} => Line 1, column 1: Maps are not part of the language.",
        "answers.why.startWith('a') => Line 1, column 22: Unknown function startWith. Did you mean"
            + " startsWith?",
        "int(answers.why) == 1 => Line 1, column 4: Unknown function int.",
        "answers.day == date('2026-02-30') => Line 1, column 20: Write a date of the calendar as"
            + " date(\"2026-01-31\").",
        "answers.recommend < 9007199254740992 => Line 1, column 21: Whole numbers go to"
            + " 9007199254740991 either way.",
        "answers.why.length == 3 => Line 1, column 12: Unknown name answers.why.length.",
      })
  void refusesWithPlaceAndReason(String source, String message) {
    assertThat(errors(source)).contains(message);
  }

  @Test
  void countsLinesAndCodePoints() {
    assertThat(errors("answers.why == '😀' &&\n  answers.wy == 'a'"))
        .containsExactly("Line 2, column 10: Unknown name answers.wy. Did you mean answers.why?");
    assertThat(errors("'😀' == answers.wy")).first().asString().startsWith("Line 1, column 15:");
  }

  @Test
  void namesThePlaceOfASyntaxError() {
    assertThat(errors("answers.recommend >")).first().asString().startsWith("Line 1, column 20: ");
    assertThat(errors("answers.why == 'a")).first().asString().startsWith("Line 1, column 16: ");
  }

  @Test
  void expectsTheTypeThatIsAskedFor() {
    var errors = UserErrors.under("input").at("visibleIf");
    assertThat(Expressions.checkCondition("answers.why", Samples.VARIABLES, errors)).isEmpty();
    assertThat(errors.list())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo(EXPRESSION_INVALID);
              assertThat(error.path()).containsExactly("input", "visibleIf");
              assertThat(error.message())
                  .endsWith("This gives a text; it should give true or false.");
            });
    var fine = UserErrors.under();
    assertThat(Expressions.check("1 + 2", Samples.VARIABLES, ValueType.Scalar.NUMBER, fine))
        .isPresent();
    assertThat(Expressions.check("answers.cabin", Samples.VARIABLES, ValueType.Scalar.TEXT, fine))
        .isPresent();
  }

  @Test
  void isBounded() {
    assertThat(errors("1 == " + "1".repeat(2_000)))
        .containsExactly("Line 1, column 1: Shorten the expression to at most 2,000 characters.");
    assertThat(errors(String.join("+", Collections.nCopies(100, "1")) + " == 1"))
        .containsExactly("Line 1, column 201: Nest less deeply than 50 levels.");
    assertThat(errors("(".repeat(990) + "1" + ")".repeat(990))).isNotEmpty();
    assertThat(errors("[" + "1,".repeat(600) + "1] == []"))
        .singleElement()
        .asString()
        .contains("at most 500");
    assertThat(errors(" ")).containsExactly("Line 1, column 1: Give an expression.");
    checked(String.join(" && ", Collections.nCopies(90, "answers.again")));
  }

  @Test
  void variablesAreToldApart() {
    var one = new Variable("answers", "a", ValueType.Scalar.TEXT);
    assertThat(catchThrowable(() -> Variables.of(List.of(one, one))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            catchThrowable(
                () ->
                    Variables.of(
                        List.of(one, new Variable("answers", "a.b", ValueType.Scalar.TEXT)))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
