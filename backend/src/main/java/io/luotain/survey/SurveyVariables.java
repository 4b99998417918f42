package io.luotain.survey;

import io.luotain.expression.ValueType;
import io.luotain.expression.ValueType.Choice;
import io.luotain.expression.ValueType.Choices;
import io.luotain.expression.ValueType.Scalar;
import io.luotain.expression.Variable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What expressions of a survey may name, beside background data. */
public final class SurveyVariables {

  /** Answers: {@code answers.<question>}, for a matrix {@code answers.<question>.<row>}. */
  public static final String ANSWERS = "answers";

  /** What is known of the presentation: {@link #LOCALE}, {@link #CHANNEL}, {@link #DAY}. */
  public static final String RESPONSE = "response";

  /** BCP 47 tag of the language that is shown. */
  public static final String LOCALE = "locale";

  /** How the survey reaches the visitor. */
  public static final String CHANNEL = "channel";

  /** Day of the presentation in the tenant's time zone. */
  public static final String DAY = "day";

  static final String COMPUTED = "computed";

  private SurveyVariables() {}

  static List<Variable> response() {
    return List.of(
        new Variable(RESPONSE, LOCALE, Scalar.TEXT),
        new Variable(RESPONSE, CHANNEL, new Choice(Set.of("WIDGET", "LINK"))),
        new Variable(RESPONSE, DAY, Scalar.DATE));
  }

  /** The variables of a question's answer: none for information, one for each row of a matrix. */
  static List<Variable> of(Question question) {
    var id = question.id().value();
    if (question.type() instanceof Matrix(var rows, var cell, _)) {
      var type = type(cell);
      return rows.stream()
          .map(row -> new Variable(ANSWERS, id + "." + row.id().value(), type))
          .toList();
    }
    return type(question.type()).map(type -> new Variable(ANSWERS, id, type)).stream().toList();
  }

  private static Optional<ValueType> type(QuestionType type) {
    return switch (type) {
      case Scale _ -> Optional.of(Scalar.INTEGER);
      case NumberEntry _, Slider _ -> Optional.of(Scalar.NUMBER);
      case SingleChoice choice -> Optional.of(new Choice(ids(choice.options())));
      case Emotion emotion -> Optional.of(new Choice(ids(emotion.options())));
      case Ranking ranking -> Optional.of(new Choice(ids(ranking.options())));
      case MultipleChoice choice -> Optional.of(new Choices(ids(choice.options())));
      case Story story -> Optional.of(new Choices(ids(story.feelings())));
      case Text _, Email _ -> Optional.of(Scalar.TEXT);
      case DateEntry _ -> Optional.of(Scalar.DATE);
      case Consent _ -> Optional.of(Scalar.BOOLEAN);
      case Matrix _, Information _ -> Optional.empty();
    };
  }

  private static ValueType type(MatrixCell cell) {
    return switch (cell) {
      case MatrixRating _ -> Scalar.INTEGER;
      case MatrixSingle(var options) -> new Choice(ids(options));
      case MatrixMultiple(var options) -> new Choices(ids(options));
    };
  }

  private static Set<String> ids(Collection<? extends Labelled> all) {
    return all.stream().map(each -> each.id().toString()).collect(Collectors.toUnmodifiableSet());
  }
}
