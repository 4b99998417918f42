package io.luotain.response;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written. */
final class TextDirection {

  private static final Set<String> SCRIPTS =
      Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");
  private static final Set<String> LANGUAGES =
      Set.of(
          "ar", "arc", "ckb", "dv", "fa", "glk", "he", "lrc", "mzn", "nqo", "pnb", "ps", "sd",
          "syr", "ug", "ur", "yi");

  private TextDirection() {}

  /**
   * Whether lines run from right to left: by the tag's script, else by its language's usual one.
   */
  static boolean isRightToLeft(String tag) {
    var locale = Locale.forLanguageTag(tag);
    return locale.getScript().isEmpty()
        ? LANGUAGES.contains(locale.getLanguage())
        : SCRIPTS.contains(locale.getScript());
  }
}
