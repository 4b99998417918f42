package io.luotain.survey;

import io.luotain.platform.UserErrors;
import org.jspecify.annotations.Nullable;

/** One whole number from {@code min} to {@code max}. */
public sealed interface Scale extends QuestionType permits Nps, Csat, Ces, Rating {

  int min();

  int max();

  /** What {@code min} means; null for none. */
  @Nullable LocalizedText lowLabel();

  /** What {@code max} means; null for none. */
  @Nullable LocalizedText highLabel();

  @Override
  default void check(String defaultLocale, UserErrors errors) {
    LocalizedText.checkOptional(lowLabel(), defaultLocale, errors.at("lowLabel"));
    LocalizedText.checkOptional(highLabel(), defaultLocale, errors.at("highLabel"));
  }
}
