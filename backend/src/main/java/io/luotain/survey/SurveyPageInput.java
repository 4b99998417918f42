package io.luotain.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as an author gives it. */
record SurveyPageInput(
    @Nullable String id, @Nullable List<Translation> title, List<QuestionInput> questions) {

  SurveyPage page(String locale) {
    return new SurveyPage(
        id == null ? PageId.next() : new PageId(id),
        LocalizedText.ofNullable(title, locale),
        questions.stream().map(each -> each.question(locale)).toList());
  }
}
