package io.luotain.platform;

import org.jspecify.annotations.Nullable;

/** Texts of strangers in CSV that a spreadsheet will open. */
public final class SpreadsheetText {

  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private SpreadsheetText() {}

  /**
   * The text behind an apostrophe if a spreadsheet would take it for a formula (OWASP); an empty
   * one for null.
   */
  public static String harmless(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
