package io.luotain.expression;

import static io.luotain.expression.Samples.checked;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionReductionTest {

  private static final Set<String> KNOWN = Set.of("respondent");
  private static final Bindings GOLD =
      Bindings.of(
          Map.of("respondent.tier", Value.of("gold"), "respondent.flights", Value.of(9_000)));

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "respondent.tier == 'gold' && answers.recommend < 7 => [`<`,[`$`,`answers.recommend`],7]",
        "respondent.tier == 'basic' && answers.recommend < 7 => false",
        "respondent.tier == 'gold' || answers.recommend < 7 => true",
        "respondent.city == 'x' || answers.again => [`|`,[`$`,`answers.again`],null]",
        "respondent.city == 'x' && answers.again => [`&`,[`$`,`answers.again`],null]",
        "respondent.city == 'x' => null",
        "answers.recommend + respondent.flights * 2 == 7 =>"
            + " [`=`,[`i+`,[`$`,`answers.recommend`],18000],7]",
        "has(respondent.city) ? answers.again : answers.why == 'a' =>"
            + " [`=`,[`$`,`answers.why`],`a`]",
        "answers.why in ['a', 'b'] && answers.weight / 2 > 1.5 =>"
            + " [`&`,[`in`,[`$`,`answers.why`],[`[`,`a`,`b`]],[`>`,[`/`,[`$`,`answers.weight`],2],1.5]]",
        "daysBetween(answers.day, date('2026-01-31')) > 3 && has(answers.why) =>"
            + " [`&`,[`>`,[`days`,[`$`,`answers.day`],`2026-01-31`],3],[`?`,`answers.why`]]",
      })
  void leavesOnlyWhatIsOpen(String source, String residual) {
    assertThat(ResidualJson.write(checked(source).expr().reduce(GOLD, KNOWN)))
        .isEqualTo(residual.replace('`', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "respondent.city == 'x' && answers.again => false",
        "respondent.city == 'x' || answers.again => [`$`,`answers.again`]",
        "!(respondent.city == 'x' || answers.again) => [`!`,[`|`,[`$`,`answers.again`],null]]",
      })
  void asksOnlyForTruthOfACondition(String source, String residual) {
    assertThat(ResidualJson.write(checked(source).expr().reduceCondition(GOLD, KNOWN)))
        .isEqualTo(residual.replace('`', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "answers.why == respondent.city => true",
        "answers.recommend + respondent.flights > 3 => true",
        "(answers.again ? respondent.city : 'x') == 'a' => true",
        "answers.why in [respondent.city, 'x'] => true",
        "respondent.city == 'x' && answers.again => false",
        "answers.why == (respondent.member ? 'a' : 'b') => false",
        "respondent.age + respondent.flights > 3 || answers.again => false",
        "answers.again ? respondent.member : false => false",
      })
  void tellsWhetherAKnownValueWouldBeLeft(String source, boolean exposed) {
    assertThat(checked(source).expr().exposes(KNOWN)).isEqualTo(exposed);
  }
}
