package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.luotain.platform.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aiti       | Äiti sanoi
          ÄITI       | aiti
          strasse    | Große Straße
          straße     | STRASSE
          sanoi äiti | Äiti sanoi niin
          oista      | Koirista koista ei puhuta
          ＡＢＣ        | xabcx
          οδοσ       | ΟΔΟΣ
          οδος       | οδοσ
          istanbul   | İSTANBUL
          file       | pro\uFB01le
          """)
  void findsWordsWithoutRegardToCaseAndAccents(String search, String text) {
    assertThat(TextSearch.of(search).matches(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aiti isa  | Äiti sanoi
          aitisanoi | Äiti sanoi
          .*        | anything
          """)
  void findsNothingElse(String search, String text) {
    assertThat(TextSearch.of(search).matches(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t\u00A0", "\u0301", "a b c d e f g h i j k"})
  void refusesNoWordAndTooMany(String search) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> TextSearch.of(search))
        .withMessageContaining("`search`: Give 1 to 10 words");
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(TextSearch.of("a".repeat(200)).matches("a".repeat(200))).isTrue();
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> TextSearch.of("a".repeat(201)));
  }
}
