package io.luotain.response;

import static java.util.Objects.requireNonNull;

import io.luotain.expression.Bindings;
import io.luotain.expression.Expr;
import io.luotain.response.Hidden.Kind;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.SurveyLogic;
import io.luotain.survey.SurveyPage;
import org.jspecify.annotations.Nullable;

/**
 * The way of one visitor through a survey, page by page: each condition sees only what was answered
 * before it, and one that fails does not hold. {@code walk.ts} goes the same way.
 */
final class Walk {

  /** What happens on the way. */
  interface Steps {

    /**
     * A question is asked.
     *
     * @param offered with only what can be chosen, and required if it is
     * @return its answer; null when there is none that counts
     */
    @Nullable Answer asked(Question offered);

    /**
     * Something is not shown; of a page, each of its questions too.
     *
     * @param values that decided it
     */
    void hidden(Hidden hidden, Bindings values);
  }

  private final SurveyLogic logic;
  private final Steps steps;
  private final AnswerValues answers = new AnswerValues();
  private final Bindings bindings;

  private Walk(SurveyLogic logic, Bindings known, Steps steps) {
    this.logic = logic;
    this.steps = steps;
    this.bindings = answers.or(known);
  }

  /** Goes all the way. */
  static void through(SurveyLogic logic, Bindings known, Steps steps) {
    new Walk(logic, known, steps).pages();
  }

  private void pages() {
    Hidden.Skipped skipped = null;
    for (var page : logic.content().pages()) {
      skipped = skipped != null && page.id().equals(skipped.skip().toPage()) ? null : skipped;
      var untrue = untrue(page.visibleIf(), logic.visibleIf(page));
      if (skipped == null && untrue == null) {
        page.questions().forEach(this::question);
        skipped = skip(page);
      } else {
        hide(page, skipped == null ? requireNonNull(untrue) : skipped);
      }
    }
  }

  private void hide(SurveyPage page, Hidden.Why why) {
    hide(Kind.PAGE, page.id(), null, why);
    var onHiddenPage = new Hidden.OnHiddenPage(page.id());
    page.questions().forEach(each -> hide(Kind.QUESTION, each.id(), null, onHiddenPage));
  }

  private void hide(Kind kind, Object id, @Nullable QuestionId of, Hidden.Why why) {
    steps.hidden(new Hidden(kind, id.toString(), of, why), bindings);
  }

  private Hidden.@Nullable Skipped skip(SurveyPage page) {
    return page.skips().stream()
        .filter(each -> logic.when(each).isTrue(bindings))
        .findFirst()
        .map(skip -> new Hidden.Skipped(page.id(), skip))
        .orElse(null);
  }

  private void question(Question question) {
    if (isShown(
        Kind.QUESTION, question.id(), null, question.visibleIf(), logic.visibleIf(question))) {
      var condition = logic.requiredIf(question);
      boolean required = question.required() || (condition != null && condition.isTrue(bindings));
      Offer.of(
              question,
              required,
              option ->
                  isShown(
                      Kind.OPTION,
                      option.id(),
                      question.id(),
                      option.visibleIf(),
                      logic.visibleIf(option)),
              row ->
                  isShown(Kind.ROW, row.id(), question.id(), row.visibleIf(), logic.visibleIf(row)))
          .ifPresentOrElse(
              this::ask, () -> hide(Kind.QUESTION, question.id(), null, new Hidden.NothingLeft()));
    }
  }

  private void ask(Question offered) {
    var answer = steps.asked(offered);
    if (answer != null) {
      answers.add(offered, answer);
    }
  }

  private boolean isShown(
      Kind kind,
      Object id,
      @Nullable QuestionId of,
      @Nullable String source,
      @Nullable Expr condition) {
    var untrue = untrue(source, condition);
    if (untrue != null) {
      hide(kind, id, of, untrue);
    }
    return untrue == null;
  }

  private Hidden.@Nullable Untrue untrue(@Nullable String source, @Nullable Expr condition) {
    return source == null || condition == null || condition.isTrue(bindings)
        ? null
        : new Hidden.Untrue(source, condition);
  }
}
