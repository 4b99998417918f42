package io.luotain.survey;

import org.jspecify.annotations.Nullable;

/**
 * A text in one language, or one variant of it.
 *
 * @param locale BCP 47 tag
 * @param text may have holes for values, see {@link io.luotain.expression.Template}
 * @param when a condition; within one locale the first whose condition is true is the one, else the
 *     one without
 */
public record Translation(String locale, String text, @Nullable String when) {

  /** The text in a language that has no variants. */
  public static Translation of(String locale, String text) {
    return new Translation(locale, text, null);
  }
}
