package io.luotain.response;

import io.luotain.survey.Matrix;
import io.luotain.survey.MultipleChoice;
import io.luotain.survey.Option;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionType;
import io.luotain.survey.Row;
import io.luotain.survey.SingleChoice;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A question as it was offered to one visitor, given what was answered before it. */
final class Offer {

  private Offer() {}

  /**
   * The question with only what could be chosen.
   *
   * @param required whether it had to be answered
   * @return empty when nothing could be chosen, so that it counts as hidden
   */
  static Optional<Question> of(
      Question question, boolean required, Predicate<Option> options, Predicate<Row> rows) {
    return type(question.type(), options, rows)
        .map(
            type ->
                type.equals(question.type()) && required == question.required()
                    ? question
                    : question.offered(required, type));
  }

  private static Optional<QuestionType> type(
      QuestionType type, Predicate<Option> options, Predicate<Row> rows) {
    return switch (type) {
      case SingleChoice(var all, var display, var shuffle) ->
          some(all, options).map(some -> new SingleChoice(some, display, shuffle));
      case MultipleChoice choice ->
          some(choice.options(), options).map(some -> multipleChoice(choice, some));
      case Matrix(var all, var cell, var shuffle) ->
          some(all, rows).map(some -> new Matrix(some, cell, shuffle));
      default -> Optional.of(type);
    };
  }

  private static <T> Optional<List<T>> some(List<T> all, Predicate<T> shown) {
    return Optional.of(all.stream().filter(shown).toList()).filter(some -> !some.isEmpty());
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
