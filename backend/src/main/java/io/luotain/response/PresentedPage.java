package io.luotain.response;

import io.luotain.survey.LocalizedText;
import io.luotain.survey.PageId;
import io.luotain.survey.SurveyPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as one visitor meets it. */
public record PresentedPage(PageId id, @Nullable String title, List<PresentedQuestion> questions) {

  static PresentedPage of(SurveyPage page, String locale, int seed) {
    return new PresentedPage(
        page.id(),
        LocalizedText.inOrNull(page.title(), locale),
        page.questions().stream().map(each -> PresentedQuestion.of(each, locale, seed)).toList());
  }
}
