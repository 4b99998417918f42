package io.luotain.survey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

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
    var chain = chain(locale);
    return new TranslationReport(
        locale,
        texts.stream()
            .filter(
                each ->
                    each.text().translations().stream()
                        .noneMatch(text -> text.when() == null && chain.contains(text.locale())))
            .toList());
  }

  /** The locale and what it falls back to before the default: sv-FI, sv (RFC 4647, 3.4). */
  private static List<String> chain(String locale) {
    return Stream.iterate(
            locale,
            tag -> !tag.isEmpty(),
            tag -> tag.contains("-") ? tag.substring(0, tag.lastIndexOf('-')) : "")
        .toList();
  }
}
