package io.luotain.response;

import java.util.Locale;
import java.util.Set;

/** Which languages are written from right to left (Unicode CLDR, character order). */
final class WritingDirection {

  private static final Set<String> SCRIPTS =
      Set.of("Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");
  private static final Set<String> LANGUAGES =
      Set.of(
          "ar", "ckb", "dv", "fa", "he", "iw", "ks", "mzn", "nqo", "ps", "sd", "syr", "ug", "ur",
          "yi");

  private WritingDirection() {}

  /** Whether the language of a BCP 47 tag is, in its script if the tag names one. */
  static boolean isRightToLeft(String tag) {
    var locale = Locale.forLanguageTag(tag);
    return locale.getScript().isEmpty()
        ? LANGUAGES.contains(locale.getLanguage())
        : SCRIPTS.contains(locale.getScript());
  }
}
