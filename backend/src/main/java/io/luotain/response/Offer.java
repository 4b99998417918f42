package io.luotain.response;

import io.luotain.expression.Expr;
import io.luotain.survey.Matrix;
import io.luotain.survey.MultipleChoice;
import io.luotain.survey.Option;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionType;
import io.luotain.survey.SingleChoice;
import io.luotain.survey.SurveyLogic;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A question as it was offered to one visitor, given what was answered before it. */
final class Offer {

  private Offer() {}

  /**
   * The question with only what could be chosen, required if it was.
   *
   * @param holds whether a condition holds; one that is null does
   * @return empty when nothing could be chosen, so that it counts as hidden
   */
  static Optional<Question> of(
      Question question, SurveyLogic logic, Predicate<@Nullable Expr> holds) {
    var condition = logic.requiredIf(question);
    boolean required = question.required() || (condition != null && holds.test(condition));
    return type(question.type(), logic, holds)
        .map(
            type ->
                type.equals(question.type()) && required == question.required()
                    ? question
                    : new Question(
                        question.id(),
                        question.text(),
                        question.help(),
                        required,
                        question.requiredIf(),
                        question.visibleIf(),
                        question.validationMessage(),
                        type));
  }

  private static Optional<QuestionType> type(
      QuestionType type, SurveyLogic logic, Predicate<@Nullable Expr> holds) {
    return switch (type) {
      case SingleChoice(var options, var display, var shuffle) ->
          Optional.of(offered(options, logic, holds))
              .filter(some -> !some.isEmpty())
              .map(some -> new SingleChoice(some, display, shuffle));
      case MultipleChoice choice ->
          Optional.of(offered(choice.options(), logic, holds))
              .filter(some -> !some.isEmpty())
              .map(some -> multipleChoice(choice, some));
      case Matrix(var rows, var cell, var shuffle) ->
          Optional.of(rows.stream().filter(row -> holds.test(logic.visibleIf(row))).toList())
              .filter(some -> !some.isEmpty())
              .map(some -> new Matrix(some, cell, shuffle));
      default -> Optional.of(type);
    };
  }

  private static List<Option> offered(
      List<Option> options, SurveyLogic logic, Predicate<@Nullable Expr> holds) {
    return options.stream().filter(each -> holds.test(logic.visibleIf(each))).toList();
  }

  private static QuestionType multipleChoice(MultipleChoice choice, List<Option> offered) {
    int together = (int) offered.stream().filter(each -> !each.exclusive()).count();
    return new MultipleChoice(
        offered,
        Math.min(choice.min(), together),
        Math.min(choice.most(), offered.size()),
        choice.shuffle());
  }
}
