package io.luotain.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as an author gives it. */
record SurveyPageInput(
    @Nullable String id,
    @Nullable List<Translation> title,
    List<QuestionInput> questions,
    @Nullable String visibleIf,
    List<SkipInput> skips) {

  record SkipInput(String when, @Nullable String toPage) {

    private Skip skip() {
      return new Skip(when, toPage == null ? null : new PageId(toPage));
    }
  }

  SurveyPage page(String locale) {
    return new SurveyPage(
        id == null ? PageId.next() : new PageId(id),
        LocalizedText.ofNullable(title, locale),
        questions.stream().map(each -> each.question(locale)).toList(),
        visibleIf,
        skips.stream().map(SkipInput::skip).toList());
  }
}
