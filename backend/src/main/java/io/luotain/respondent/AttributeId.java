package io.luotain.respondent;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names a background attribute for ever; expressions say {@code respondent.<id>}. A letter, then up
 * to 39 letters, digits or _, and no word that expressions reserve.
 */
public record AttributeId(String value) implements Comparable<AttributeId> {

  /** What {@link #parse} takes, in English. */
  public static final String FORM_RULE =
      "Give a letter, then up to 39 letters, digits or _, and none of the words that expressions"
          + " reserve, such as in, true or for.";

  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  /** The reserved words of CEL's grammar, which cannot be selected as fields. */
  private static final Set<String> RESERVED =
      Set.of(
          "as",
          "break",
          "const",
          "continue",
          "else",
          "false",
          "for",
          "function",
          "if",
          "import",
          "in",
          "let",
          "loop",
          "namespace",
          "null",
          "package",
          "return",
          "true",
          "var",
          "void",
          "while");

  /** The id with this text; empty when the text is none. */
  public static Optional<AttributeId> parse(String text) {
    return isFormed(text) && !RESERVED.contains(text)
        ? Optional.of(new AttributeId(text))
        : Optional.empty();
  }

  static boolean isFormed(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(AttributeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
