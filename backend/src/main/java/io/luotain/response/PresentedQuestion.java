package io.luotain.response;

import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question as one visitor meets it. What ends in {@code Logic} tells how answers change a text;
 * null when they do not.
 *
 * @param visibleIf decides in the browser whether it is asked; null when it always is
 * @param required whether it must be answered whatever the other answers are
 * @param requiredIf decides in the browser whether it must be answered; null when nothing does
 */
public record PresentedQuestion(
    QuestionId id,
    String text,
    @Nullable Object textLogic,
    @Nullable String help,
    @Nullable Object helpLogic,
    @Nullable Object visibleIf,
    boolean required,
    @Nullable Object requiredIf,
    @Nullable String validationMessage,
    @Nullable Object validationMessageLogic,
    PresentedQuestionType type) {

  /** The question; empty when it is certainly hidden, or nothing of it can be chosen. */
  static Optional<PresentedQuestion> of(Question question, Presenter presenter) {
    var visible = presenter.rest(presenter.logic().visibleIf(question));
    if (Presenter.isNever(visible)) {
      return Optional.empty();
    }
    var condition = presenter.logic().requiredIf(question);
    var requiredIf = presenter.rest(condition);
    boolean required = question.required() || (condition != null && Presenter.isAlways(requiredIf));
    var open = !required && condition != null && !Presenter.isNever(requiredIf);
    var text = presenter.shown(question.text());
    var help = presenter.shownOrNull(question.help());
    var message = presenter.shownOrNull(question.validationMessage());
    return PresentedQuestionType.of(question, required, presenter)
        .map(
            type ->
                new PresentedQuestion(
                    question.id(),
                    text.text(),
                    text.logic(),
                    help == null ? null : help.text(),
                    help == null ? null : help.logic(),
                    Presenter.visibleIf(visible),
                    required,
                    open ? Presenter.visibleIf(requiredIf) : null,
                    message == null ? null : message.text(),
                    message == null ? null : message.logic(),
                    type));
  }
}
