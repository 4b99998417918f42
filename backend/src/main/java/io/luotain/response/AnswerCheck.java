package io.luotain.response;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;
import static io.luotain.platform.UserErrorCode.UNKNOWN_QUESTION;

import io.luotain.expression.Bindings;
import io.luotain.expression.Expr;
import io.luotain.platform.UserErrors;
import io.luotain.survey.PageId;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.Skip;
import io.luotain.survey.SurveyLogic;
import io.luotain.survey.SurveyPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a visitor's answers against what was presented, page by page as they were given: each
 * condition sees only what was answered before it. Messages never repeat an answer.
 */
final class AnswerCheck {

  private static final String NOT_ASKED = "Answer only questions that were asked.";

  private final SurveyLogic logic;
  private final UserErrors errors;
  private final AnswerValues values = new AnswerValues();
  private final Bindings bindings;
  private final Map<QuestionId, Integer> positions = new HashMap<>();
  private final List<Answer> answers = new ArrayList<>();

  private AnswerCheck(SurveyLogic logic, Bindings known, UserErrors errors) {
    this.logic = logic;
    this.errors = errors;
    this.bindings = values.or(known);
  }

  /** The answers in the order of the questions; what is wrong is added to {@code errors}. */
  static List<Answer> answers(
      SurveyLogic logic, Bindings known, List<AnswerInput> inputs, UserErrors errors) {
    if (inputs.size() > logic.content().questions().size()) {
      errors.add(TOO_LONG, "Answer each question at most once.");
      return List.of();
    }
    var check = new AnswerCheck(logic, known, errors);
    check.note(inputs);
    check.pages(inputs);
    return check.answers;
  }

  private void note(List<AnswerInput> inputs) {
    for (int i = 0; i < inputs.size(); i++) {
      var at = errors.at(i, "questionId");
      var id = new QuestionId(inputs.get(i).questionId());
      if (logic.content().question(id).isEmpty()) {
        at.add(UNKNOWN_QUESTION, NOT_ASKED);
      } else {
        at.addIf(positions.putIfAbsent(id, i) != null, DUPLICATE, "Answer each question once.");
      }
    }
  }

  private void pages(List<AnswerInput> inputs) {
    PageId goal = null;
    boolean toEnd = false;
    for (var page : logic.content().pages()) {
      goal = page.id().equals(goal) ? null : goal;
      boolean asked = !toEnd && goal == null && holds(logic.visibleIf(page));
      for (var question : page.questions()) {
        question(question, asked, inputs);
      }
      var skip = asked ? skip(page) : Optional.<Skip>empty();
      goal = skip.map(Skip::toPage).orElse(goal);
      toEnd = toEnd || skip.filter(each -> each.toPage() == null).isPresent();
    }
  }

  private Optional<Skip> skip(SurveyPage page) {
    return page.skips().stream().filter(each -> holds(logic.when(each))).findFirst();
  }

  private void question(Question question, boolean pageAsked, List<AnswerInput> inputs) {
    var position = positions.get(question.id());
    var asked =
        pageAsked && holds(logic.visibleIf(question))
            ? Offer.of(question, logic, this::holds)
            : Optional.<Question>empty();
    if (position != null) {
      asked.ifPresentOrElse(
          offered -> read(offered, inputs.get(position), errors.at(position)),
          () -> errors.at(position, "questionId").add(UNKNOWN_QUESTION, NOT_ASKED));
    } else {
      errors.addIf(
          asked.filter(Question::required).isPresent(),
          REQUIRED,
          "Answer the question %s.".formatted(question.id()));
    }
  }

  private void read(Question offered, AnswerInput input, UserErrors at) {
    var answer = new AnswerReader(offered, at.at("value")).read(input.value());
    if (answer != null) {
      values.add(offered, answer);
      answers.add(answer);
    }
  }

  private boolean holds(@Nullable Expr condition) {
    return condition == null || condition.isTrue(bindings);
  }
}
