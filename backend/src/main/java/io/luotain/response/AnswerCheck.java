package io.luotain.response;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.UNKNOWN_QUESTION;
import static io.luotain.platform.UserErrorCode.WRONG_ANSWER_TYPE;

import io.luotain.platform.UserErrors;
import io.luotain.survey.NpsQuestion;
import io.luotain.survey.OptionId;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.RatingQuestion;
import io.luotain.survey.SingleChoiceQuestion;
import io.luotain.survey.SurveyContent;
import io.luotain.survey.TextQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
      var answer = answer(question, input.value(), at.at("value"));
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

  private static @Nullable Answer answer(
      Question question, AnswerInput.Value value, UserErrors at) {
    return switch (question) {
      case NpsQuestion nps -> number(nps.id(), value, 0, NpsQuestion.MAX, at);
      case RatingQuestion rating -> number(rating.id(), value, 1, rating.max(), at);
      case SingleChoiceQuestion choice -> option(choice, value, at);
      case TextQuestion text -> text(text, value, at);
    };
  }

  private static @Nullable Answer number(
      QuestionId id, AnswerInput.Value value, int min, int max, UserErrors at) {
    var number = value.number();
    if (number == null) {
      at.add(WRONG_ANSWER_TYPE, "Give `number`, %d to %d.".formatted(min, max));
      return null;
    }
    at.at("number")
        .addIf(number < min || number > max, INVALID, "Give %d to %d.".formatted(min, max));
    return new NumberAnswer(id, number);
  }

  private static @Nullable Answer option(
      SingleChoiceQuestion choice, AnswerInput.Value value, UserErrors at) {
    if (value.option() == null) {
      at.add(WRONG_ANSWER_TYPE, "Give `option`, the id of one of the question's options.");
      return null;
    }
    var option = new OptionId(value.option());
    at.at("option")
        .addIf(
            choice.options().stream().noneMatch(each -> each.id().equals(option)),
            INVALID,
            "Give the id of one of the question's options.");
    return new OptionAnswer(choice.id(), option);
  }

  private static @Nullable Answer text(
      TextQuestion question, AnswerInput.Value value, UserErrors at) {
    var text = value.text();
    if (text == null) {
      at.add(WRONG_ANSWER_TYPE, "Give `text`.");
      return null;
    }
    at.at("text").checkText(text, question.maxLength());
    return new TextAnswer(question.id(), text);
  }
}
