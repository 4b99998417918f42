package io.luotain.respondent;

import java.util.Optional;

/**
 * Names a respondent by the tenant's own external id: 1 to 200 code points, no control characters,
 * no white space at its ends.
 */
public record RespondentId(String value) {

  /** What to do about a text that is no id. */
  public static final String FORM_RULE =
      "Give 1 to 200 characters, no control characters and no white space at the ends.";

  private static final int MAX_LENGTH = 200;

  /** The id with this text; empty when the text is none. */
  public static Optional<RespondentId> parse(String text) {
    return isFormed(text) ? Optional.of(new RespondentId(text)) : Optional.empty();
  }

  private static boolean isFormed(String text) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= MAX_LENGTH
        && text.strip().equals(text)
        && text.codePoints().noneMatch(RespondentId::isUnprintable);
  }

  private static boolean isUnprintable(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }

  @Override
  public String toString() {
    return value;
  }
}
