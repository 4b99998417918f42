package io.luotain.survey;

import java.util.Collection;
import java.util.List;

/**
 * A survey that is ready to be made one's own.
 *
 * @param id names it among the templates
 * @param name what it is called
 * @param description what it is for
 */
record SurveyTemplate(
    String id, LocalizedText name, LocalizedText description, SurveyDocument document) {

  private static final String LOCALE = "en";

  static SurveyTemplate of(
      String id, List<Translation> name, List<Translation> description, SurveyDocument document) {
    return new SurveyTemplate(
        id, LocalizedText.of(name, LOCALE), LocalizedText.of(description, LOCALE), document);
  }

  /** The same in some of its languages only. */
  SurveyTemplate in(Collection<String> locales) {
    return new SurveyTemplate(
        id, only(name, locales), only(description, locales), document.in(locales));
  }

  private static LocalizedText only(LocalizedText text, Collection<String> locales) {
    return new LocalizedText(
        text.translations().stream().filter(each -> locales.contains(each.locale())).toList());
  }

  /** What respondents would read and answer. */
  public SurveyContent content() {
    return SurveyFormat.content(document, LOCALE);
  }

  /** BCP 47 tags of the languages it is in. */
  public List<String> locales() {
    return name.translations().stream().map(Translation::locale).toList();
  }
}
