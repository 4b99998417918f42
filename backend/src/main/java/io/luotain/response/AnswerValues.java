package io.luotain.response;

import io.luotain.expression.Bindings;
import io.luotain.expression.Value;
import io.luotain.expression.Variable;
import io.luotain.survey.Matrix;
import io.luotain.survey.MatrixSingle;
import io.luotain.survey.OptionId;
import io.luotain.survey.Question;
import io.luotain.survey.SurveyVariables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as expressions see them; {@code valuesOf.ts} gives the same. */
final class AnswerValues implements Bindings {

  private final Map<String, Value> values = new HashMap<>();

  @Override
  public @Nullable Value get(Variable variable) {
    return variable.root().equals(SurveyVariables.ANSWERS) ? values.get(variable.name()) : null;
  }

  void add(Question question, Answer answer) {
    var id = question.id().value();
    switch (answer) {
      case NumberAnswer(_, var number) -> values.put(id, Value.of(number));
      case DecimalAnswer(_, var decimal) -> values.put(id, Value.of(decimal));
      case OptionAnswer(_, var option) -> values.put(id, Value.of(option.id().value()));
      case OptionsAnswer(_, var options) ->
          values.put(id, Value.ofIds(options.stream().map(each -> each.id().value()).toList()));
      case RankingAnswer(_, var ids) -> {
        if (!ids.isEmpty()) {
          values.put(id, Value.of(ids.getFirst().value()));
        }
      }
      case MatrixAnswer(_, var rows) -> rows.forEach(row -> add(id, question, row));
      case TextAnswer(_, var text) -> values.put(id, Value.of(text));
      case DateAnswer(_, var day) -> values.put(id, Value.of(day));
      case ConsentAnswer(_, var accepted) -> values.put(id, Value.of(accepted));
      case EmotionAnswer(_, var option, _) -> values.put(id, Value.of(option.value()));
      case StoryAnswer(_, _, var feelings) -> values.put(id, ids(feelings));
    }
  }

  private void add(String id, Question question, RowAnswer row) {
    var path = id + "." + row.rowId().value();
    if (row.number() != null) {
      values.put(path, Value.of(row.number()));
    } else if (question.type() instanceof Matrix(_, MatrixSingle _, _)) {
      row.optionIds().stream()
          .findFirst()
          .ifPresent(option -> values.put(path, Value.of(option.value())));
    } else {
      values.put(path, ids(row.optionIds()));
    }
  }

  private static Value ids(List<OptionId> ids) {
    return Value.ofIds(ids.stream().map(OptionId::value).toList());
  }
}
