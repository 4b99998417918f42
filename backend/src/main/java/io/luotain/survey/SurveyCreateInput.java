package io.luotain.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

record SurveyCreateInput(
    String name,
    @Nullable String defaultLocale,
    IdentityMode identityMode,
    List<Translation> title,
    @Nullable List<Translation> thankYou,
    List<QuestionInput> questions) {

  SurveyContent content(String locale) {
    var thanks = thankYou == null ? List.of(new Translation(locale, thanks(locale))) : thankYou;
    return new SurveyContent(
        LocalizedText.of(title, locale),
        LocalizedText.of(thanks, locale),
        questions.stream().map(each -> each.question(locale)).toList());
  }

  private static String thanks(String locale) {
    return switch (locale.split("-", 2)[0]) {
      case "fi" -> "Kiitos vastauksestasi!";
      case "sv" -> "Tack för ditt svar!";
      default -> "Thank you for your answer!";
    };
  }
}
