package io.luotain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"fi", "en-GB", "zh-Hans-CN", "es-419", "fil", "sl-rozaj-biske", "en-x-plain"})
  void takesLocalesOfALanguage(String tag) {
    assertThat(TenantSettings.isLocale(tag)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a tag", "en-gb", "en_GB", "iw", "x-foo", "und", "und-FI"})
  void refusesWhatIsNoLocaleOfALanguage(String tag) {
    assertThat(TenantSettings.isLocale(tag)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcd", "sl-rozaj-rozaj", "fi-FI-t-x0"})
  void refusesLocalesThatBrowsersRefuse(String tag) {
    assertThat(TenantSettings.isLocale(tag)).isFalse();
  }
}
