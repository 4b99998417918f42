package io.luotain.survey;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * How far a survey is translated into one locale.
 *
 * @param missing the texts for which a visitor with this locale gets the default locale's
 */
record TranslationReport(String locale, List<PlacedText> missing) {

  /** Whether nothing is missing. */
  public boolean complete() {
    return missing.isEmpty();
  }

  /** How many texts are missing. */
  public int missingCount() {
    return missing.size();
  }

  /** A report for each locale that the content uses, the default first. */
  static List<TranslationReport> of(SurveyContent content, String defaultLocale) {
    var texts = PlacedText.all(content);
    var locales = new LinkedHashSet<String>();
    locales.add(defaultLocale);
    texts.forEach(each -> each.text().translations().forEach(text -> locales.add(text.locale())));
    return locales.stream().map(locale -> of(texts, locale)).toList();
  }

  private static TranslationReport of(List<PlacedText> texts, String locale) {
    return new TranslationReport(
        locale, texts.stream().filter(each -> isMissing(each.text(), locale)).toList());
  }

  private static boolean isMissing(LocalizedText text, String locale) {
    var best = text.bestLocale(locale);
    boolean isDefaultForWantOfAnother =
        best.equals(text.defaultLocale()) && !(locale + "-").startsWith(best + "-");
    return isDefaultForWantOfAnother || !text.isSaidIn(best);
  }
}
