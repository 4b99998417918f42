package io.luotain.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the report calls missing is what a visitor reads in the default locale. */
class TranslationReportTest {

  private static LocalizedText in(String... locales) {
    return LocalizedText.of(
        List.of(locales).stream()
            .map(
                each ->
                    each.endsWith("?")
                        ? new Translation(each.replace("?", ""), "Some", "true")
                        : Translation.of(each, "In " + each))
            .toList(),
        "en");
  }

  @ParameterizedTest
  @CsvSource({
    "sv, sv, true",
    "sv-FI, sv, true",
    "sv-FI, sv-SE, false",
    "sv, sv-FI, true",
    "sv, fi, false",
    "sv, sv?, false",
    "sv, sv-FI?, false",
    "sv-FI, sv-FI? sv, false",
    "en-GB, fi, true",
    "en, fi, true"
  })
  void agreesWithWhatIsPresented(String asked, String beside, boolean translated) {
    var text = in(("en " + beside).split(" "));
    var title = in("en", asked);
    var missing =
        TranslationReport.of(SurveyContent.plain(title, text, List.of()), "en").stream()
            .filter(each -> each.locale().equals(asked))
            .findFirst()
            .orElseThrow()
            .missing();
    assertThat(missing.isEmpty()).isEqualTo(translated);
    if (translated) {
      assertThat(text.in(asked)).isEqualTo("In " + text.bestLocale(asked));
    } else {
      assertThat(text.in(asked)).isEqualTo("In en");
    }
  }
}
