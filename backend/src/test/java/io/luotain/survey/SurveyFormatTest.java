package io.luotain.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'slider': {'min': 0, 'max': 1, 'step': 0}} | slider.step",
        "{'slider': {'min': 0, 'max': 1e10, 'step': 1}} | slider.max",
        "{'number': {'min': -1e10}} | number.min",
        "{'rating': {'max': 6, 'style': 'SMILEYS'}} | rating.max",
        "{'ranking': {'options': [{'id': 'a', $L}, {'id': 'b', $L, 'freeText': true}]}} |"
            + " ranking.options.1.freeText",
        "{'ranking': {'options': [{'id': 'a', $L}, {'id': 'b', $L, 'visibleIf': 'true'}]}} |"
            + " ranking.options.1.visibleIf",
      })
  void theSchemaRefusesWhatNoSurveyMayHave(String type, String path) {
    var errors = UserErrors.under();
    SurveyFormat.check(document(type), errors);
    assertThat(errors.list())
        .extracting(UserError::path)
        .extracting(steps -> String.join(".", steps.subList(4, steps.size())))
        .containsExactly("type." + path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'rating': {'max': 10, 'style': 'STARS'}}",
        "{'rating': {'max': 5, 'style': 'SMILEYS'}}",
        "{'ranking': {'options': [{'id': 'a', $L}, {'id': 'b', $L, 'fixed': true}], 'shuffle':"
            + " true}}",
        "{'number': {'min': -1e9, 'max': 1e9}}",
      })
  void theSchemaTakesWhatIsJustPossible(String type) {
    var errors = UserErrors.under();
    SurveyFormat.check(document(type), errors);
    assertThat(errors.list()).isEmpty();
  }

  /** A survey with one question of the type, in which $L stands for a label. */
  private static SurveyDocument document(String type) {
    var json =
        """
        {'format': 'luotain.survey/1', 'name': 'N', 'defaultLocale': 'en',
         'identityMode': 'IDENTIFIED', 'repeat': {'kind': 'ONCE'},
         'title': [{'locale': 'en', 'text': 'T'}],
         'thankYou': [{'locale': 'en', 'text': 'T'}],
         'pages': [{'id': 'p', 'questions': [
           {'id': 'q', 'text': [{'locale': 'en', 'text': 'Q'}], 'type': %s}]}]}
        """
            .formatted(type.replace("$L", "'label': [{'locale': 'en', 'text': 'L'}]"))
            .replace('\'', '"');
    return new SurveyDocument(SurveyFormat.JSON.readTree(json));
  }
}
