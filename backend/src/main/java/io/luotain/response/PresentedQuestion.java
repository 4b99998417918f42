package io.luotain.response;

import io.luotain.survey.LocalizedText;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import org.jspecify.annotations.Nullable;

/** A question as one visitor meets it. */
public record PresentedQuestion(
    QuestionId id,
    String text,
    @Nullable String help,
    boolean required,
    @Nullable String validationMessage,
    PresentedQuestionType type) {

  static PresentedQuestion of(Question question, String locale, int seed) {
    return new PresentedQuestion(
        question.id(),
        question.text().in(locale),
        LocalizedText.inOrNull(question.help(), locale),
        question.required(),
        LocalizedText.inOrNull(question.validationMessage(), locale),
        PresentedQuestionType.of(question, locale, Shuffle.of(seed, question.id())));
  }
}
