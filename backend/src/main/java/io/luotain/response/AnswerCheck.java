package io.luotain.response;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;
import static io.luotain.platform.UserErrorCode.UNKNOWN_QUESTION;

import io.luotain.expression.Bindings;
import io.luotain.platform.UserErrors;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.SurveyLogic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks a visitor's answers against what was presented, in the order in which they were given.
 * Messages never repeat an answer.
 */
final class AnswerCheck implements Walk.Steps {

  private static final String NOT_ASKED = "Answer only questions that were asked.";

  private final List<AnswerInput> inputs;
  private final UserErrors errors;
  private final Map<QuestionId, Integer> positions = new HashMap<>();
  private final List<Answer> answers = new ArrayList<>();

  private AnswerCheck(List<AnswerInput> inputs, UserErrors errors) {
    this.inputs = inputs;
    this.errors = errors;
  }

  /** The answers in the order of the questions; what is wrong is added to {@code errors}. */
  static List<Answer> answers(
      SurveyLogic logic, Bindings known, List<AnswerInput> inputs, UserErrors errors) {
    if (inputs.size() > logic.content().questions().size()) {
      errors.add(TOO_LONG, "Answer each question at most once.");
      return List.of();
    }
    var check = new AnswerCheck(inputs, errors);
    check.positions.putAll(positions(logic, inputs, errors));
    Walk.through(logic, known, check);
    return check.answers;
  }

  /** Where each question is answered; answers to what the survey never asks are errors. */
  static Map<QuestionId, Integer> positions(
      SurveyLogic logic, List<AnswerInput> inputs, UserErrors errors) {
    var positions = new HashMap<QuestionId, Integer>();
    for (int i = 0; i < inputs.size(); i++) {
      var at = errors.at(i, "questionId");
      var id = new QuestionId(inputs.get(i).questionId());
      if (logic.content().question(id).isEmpty()) {
        at.add(UNKNOWN_QUESTION, NOT_ASKED);
      } else {
        at.addIf(positions.putIfAbsent(id, i) != null, DUPLICATE, "Answer each question once.");
      }
    }
    return positions;
  }

  @Override
  public @Nullable Answer asked(Question offered) {
    var position = positions.get(offered.id());
    if (position == null) {
      errors.addIf(offered.required(), REQUIRED, "Answer the question %s.".formatted(offered.id()));
      return null;
    }
    var answer = read(offered, inputs.get(position), errors.at(position));
    if (answer != null) {
      answers.add(answer);
    }
    return answer;
  }

  /** The answer, if it is good. */
  static @Nullable Answer read(Question offered, AnswerInput input, UserErrors errors) {
    int before = errors.list().size();
    var answer = new AnswerReader(offered, errors.at("value")).read(input.value());
    return errors.list().size() == before ? answer : null;
  }

  @Override
  public void hidden(Hidden hidden, Bindings values) {
    var position =
        hidden.kind() == Hidden.Kind.QUESTION ? positions.get(new QuestionId(hidden.id())) : null;
    if (position != null) {
      errors.at(position, "questionId").add(UNKNOWN_QUESTION, NOT_ASKED);
    }
  }
}
