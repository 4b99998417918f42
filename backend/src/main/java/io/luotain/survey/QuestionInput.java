package io.luotain.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question as an author gives it. */
record QuestionInput(
    @Nullable String id,
    List<Translation> text,
    @Nullable List<Translation> help,
    boolean required,
    @Nullable String requiredIf,
    @Nullable String visibleIf,
    @Nullable List<Translation> validationMessage,
    QuestionTypeInput type) {

  /** The question, with texts ordered for the survey's default locale and missing ids made up. */
  Question question(String locale) {
    return new Question(
        id == null ? QuestionId.next() : new QuestionId(id),
        LocalizedText.of(text, locale),
        LocalizedText.ofNullable(help, locale),
        required,
        requiredIf,
        visibleIf,
        LocalizedText.ofNullable(validationMessage, locale),
        type.type(locale));
  }
}
