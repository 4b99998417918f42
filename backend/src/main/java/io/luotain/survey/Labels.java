package io.luotain.survey;

import io.luotain.platform.UserErrors;
import org.jspecify.annotations.Nullable;

/** The labels of a scale's ends. */
final class Labels {

  private Labels() {}

  static void check(
      @Nullable LocalizedText low,
      @Nullable LocalizedText high,
      String defaultLocale,
      UserErrors errors) {
    if (low != null) {
      low.check(defaultLocale, errors.at("lowLabel"));
    }
    if (high != null) {
      high.check(defaultLocale, errors.at("highLabel"));
    }
  }
}
