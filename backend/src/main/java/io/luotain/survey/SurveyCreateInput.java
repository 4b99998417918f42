package io.luotain.survey;

import io.luotain.platform.Outcome;
import io.luotain.respondent.AttributeId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record SurveyCreateInput(
    String name,
    @Nullable String defaultLocale,
    IdentityMode identityMode,
    List<Translation> title,
    @Nullable List<Translation> thankYou,
    @Nullable List<SurveyPageInput> pages,
    @Nullable List<QuestionInput> questions,
    List<ComputedValue> computed,
    List<String> frozenAttributes) {

  /** Makes a survey of the content; errors have the paths of this input. */
  Outcome<Survey> make(String locale, Function<SurveyContent, Outcome<Survey>> survey) {
    var given = new PagesInput(pages, questions);
    var outcome =
        given.pages(locale).then(all -> survey.apply(content(locale, all.orElse(List.of()))));
    return new GivenOrder(this, locale).of(given.inGivenForm(outcome), 1);
  }

  private SurveyContent content(String locale, List<SurveyPage> all) {
    var thanks = thankYou == null ? List.of(Translation.of(locale, thanks(locale))) : thankYou;
    return new SurveyContent(
        LocalizedText.of(title, locale),
        LocalizedText.of(thanks, locale),
        all,
        computed,
        frozenAttributes.stream().map(AttributeId::new).toList());
  }

  private static String thanks(String locale) {
    return switch (locale.split("-", 2)[0]) {
      case "fi" -> "Kiitos vastauksestasi!";
      case "sv" -> "Tack för ditt svar!";
      default -> "Thank you for your answer!";
    };
  }
}
