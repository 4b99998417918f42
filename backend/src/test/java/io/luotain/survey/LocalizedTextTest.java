package io.luotain.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextTest {

  private static final LocalizedText TEXT =
      LocalizedText.of(
          List.of(
              Translation.of("en-GB", "Colour"),
              Translation.of("fi", "Väri"),
              Translation.of("pt-BR", "Cor")),
          "fi");

  @ParameterizedTest
  @CsvSource({
    "fi, fi",
    "fi-FI, fi",
    "en-GB, en-GB",
    "en, en-GB",
    "en-gb, en-GB",
    "pt, pt-BR",
    "sv, fi",
    "not a tag, fi",
    ", fi"
  })
  void picksTheLocaleThatFitsBest(String asked, String given) {
    assertThat(TEXT.bestLocale(asked)).isEqualTo(given);
  }
}
