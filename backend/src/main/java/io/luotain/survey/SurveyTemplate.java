package io.luotain.survey;

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

  /** What respondents would read and answer. */
  public SurveyContent content() {
    return SurveyFormat.content(document, LOCALE);
  }

  /** BCP 47 tags of the languages it is in. */
  public List<String> locales() {
    return name.translations().stream().map(Translation::locale).toList();
  }
}
