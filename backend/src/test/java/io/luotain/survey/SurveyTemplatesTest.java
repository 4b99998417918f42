package io.luotain.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.platform.UserErrors;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates keep to the format that is published, and are whole in every language. */
class SurveyTemplatesTest {

  private static final Set<String> LOCALES = Set.of("en", "fi", "sv");

  static List<SurveyTemplate> all() {
    return new SurveyTemplates().all();
  }

  @Test
  void thereIsOneForEachCommonPurpose() {
    assertThat(all())
        .extracting(SurveyTemplate::id)
        .containsExactly(
            "nps", "csat", "ces", "event-feedback", "complaint-follow-up", "employee-pulse");
  }

  @ParameterizedTest
  @MethodSource("all")
  void keepsToTheSchemaAndToTheRules(SurveyTemplate template) {
    var errors = UserErrors.under();
    SurveyFormat.check(template.document(), errors);
    assertThat(errors.list()).isEmpty();
    for (var locale : LOCALES) {
      SurveyFormat.content(template.document(), locale).check(locale, errors);
    }
    SurveyFormat.repeat(template.document()).check(errors);
    assertThat(errors.list()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyTextIsThereOnceInEveryLanguage(SurveyTemplate template) {
    var texts =
        Stream.concat(
            Stream.of(template.name(), template.description()),
            PlacedText.all(template.content()).stream().map(PlacedText::text));
    assertThat(texts)
        .allSatisfy(
            text -> {
              assertThat(text.translations()).hasSize(LOCALES.size());
              assertThat(
                      text.translations().stream()
                          .map(Translation::locale)
                          .collect(Collectors.toSet()))
                  .isEqualTo(LOCALES);
            });
    assertThat(template.locales()).containsExactlyInAnyOrderElementsOf(LOCALES);
  }

  @Test
  void onlyTheEmployeesAreAnonymous() {
    assertThat(all())
        .allSatisfy(
            each ->
                assertThat(SurveyFormat.identityMode(each.document()))
                    .isEqualTo(
                        each.id().equals("employee-pulse")
                            ? IdentityMode.ANONYMOUS
                            : IdentityMode.IDENTIFIED));
  }
}
