package io.luotain.response;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;
import static io.luotain.platform.UserErrorCode.UNKNOWN_QUESTION;

import io.luotain.platform.UserErrors;
import io.luotain.survey.QuestionId;
import io.luotain.survey.SurveyContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks a visitor's answers against what was presented. Messages never repeat an answer. */
final class AnswerCheck {

  private final SurveyContent content;
  private final UserErrors errors;
  private final Map<QuestionId, Answer> good = new HashMap<>();
  private final Map<QuestionId, Integer> given = new HashMap<>();

  private AnswerCheck(SurveyContent content, UserErrors errors) {
    this.content = content;
    this.errors = errors;
  }

  /** The answers in the order of the questions; what is wrong is added to {@code errors}. */
  static List<Answer> answers(SurveyContent content, List<AnswerInput> inputs, UserErrors errors) {
    if (inputs.size() > content.questions().size()) {
      errors.add(TOO_LONG, "Answer each question at most once.");
      return List.of();
    }
    var check = new AnswerCheck(content, errors);
    for (int i = 0; i < inputs.size(); i++) {
      check.add(inputs.get(i), i);
    }
    return check.inOrder();
  }

  private void add(AnswerInput input, int position) {
    var at = errors.at(position);
    var question = content.question(new QuestionId(input.questionId())).orElse(null);
    if (question == null) {
      at.at("questionId").add(UNKNOWN_QUESTION, "Answer only questions that were presented.");
    } else if (given.putIfAbsent(question.id(), position) != null) {
      at.at("questionId").add(DUPLICATE, "Answer each question once.");
    } else {
      var answer = new AnswerReader(question, at.at("value")).read(input.value());
      if (answer != null) {
        good.put(question.id(), answer);
      }
    }
  }

  private List<Answer> inOrder() {
    var ordered = new ArrayList<Answer>();
    for (var question : content.questions()) {
      var answer = good.get(question.id());
      if (answer != null) {
        ordered.add(answer);
      }
      errors.addIf(
          question.required() && !given.containsKey(question.id()),
          REQUIRED,
          "Answer the question %s.".formatted(question.id()));
    }
    return ordered;
  }
}
