package io.luotain.results;

import io.luotain.expression.Value;
import io.luotain.expression.ValueType;
import io.luotain.expression.Variable;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.RespondentVariables;
import io.luotain.survey.QuestionId;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values of variables in the columns of a projection.
 *
 * @param end how many rows are complete
 * @param erased those of them that count no longer
 */
record Fields(
    int end,
    BitSet erased,
    Map<AttributeId, AnswerColumn> attributes,
    Map<QuestionId, AnswerColumn> answers,
    Column versions,
    Column days,
    CodeColumn locales,
    CodeColumn channels) {

  private static final Field NOTHING = new Field.Coded(new Column().codes(), _ -> null);

  Field of(Variable variable) {
    return switch (variable.root()) {
      case ResultVariables.RESPONSE -> ofResponse(variable);
      case RespondentVariables.ROOT ->
          ofColumn(attributes.get(new AttributeId(variable.name())), variable.type());
      default -> ofAnswer(variable);
    };
  }

  private Field ofResponse(Variable variable) {
    return switch (variable.name()) {
      case ResultVariables.DAY -> new Field.Coded(days.codes(), Fields::day);
      case ResultVariables.VERSION -> new Field.Coded(versions.codes(), Value::of);
      case ResultVariables.LOCALE -> coded(locales, variable.type());
      case ResultVariables.CHANNEL -> coded(channels, variable.type());
      default -> throw new IllegalArgumentException("Not declared: " + variable);
    };
  }

  private static Value day(int epochDay) {
    return Value.of(LocalDate.ofEpochDay(epochDay));
  }

  private Field ofAnswer(Variable variable) {
    int dot = variable.name().indexOf('.');
    var question = dot < 0 ? variable.name() : variable.name().substring(0, dot);
    var column = answers.get(new QuestionId(question));
    if (column instanceof PartsColumn parts) {
      return dot < 0
          ? first(parts)
          : ofColumn(parts.parts().get(variable.name().substring(dot + 1)), variable.type());
    }
    return ofColumn(column, variable.type());
  }

  private Field ofColumn(@Nullable AnswerColumn column, ValueType type) {
    return switch (column) {
      case null -> NOTHING;
      case CodeColumn codes -> coded(codes, type);
      case DecimalColumn decimals -> new Field.Numbers(decimals.numbers());
      case DayColumn dates -> new Field.Days(dates.days());
      case SetColumn sets when type instanceof ValueType.Choice -> single(sets);
      case SetColumn sets -> new Field.Sets(sets.answered(), sets.flags());
      case PartsColumn _ -> throw new IllegalArgumentException("Parts of parts");
    };
  }

  private static Field coded(CodeColumn column, ValueType type) {
    var codes = column.codes();
    var values = column.values().stream().map(each -> value(each, type)).toList();
    return new Field.Coded(codes, code -> code == 0 ? null : values.get(code - 1));
  }

  private static Value value(String text, ValueType type) {
    return switch (type) {
      case ValueType.Scalar.INTEGER, ValueType.Scalar.NUMBER -> Value.of(Double.parseDouble(text));
      case ValueType.Scalar.BOOLEAN -> Value.of(Boolean.parseBoolean(text));
      case ValueType.Choice _ -> Value.of(EmotionResults.option(text));
      default -> Value.of(text);
    };
  }

  /** Sets that have one value each, as a matrix keeps single choices. */
  private Field single(SetColumn sets) {
    var single = new CodeColumn();
    sets.flags()
        .forEach((value, flag) -> flag.bits(end).stream().forEach(row -> single.set(row, value)));
    return coded(single, ValueType.Scalar.TEXT);
  }

  /** The best option of a ranking. */
  private Field first(PartsColumn ranks) {
    var first = new CodeColumn();
    ranks
        .parts()
        .forEach(
            (option, column) -> {
              var codes = ((CodeColumn) column).codes();
              int best = ((CodeColumn) column).values().indexOf("1") + 1;
              for (int row = 0; best > 0 && row < end; row++) {
                if (codes.get(row) == best) {
                  first.set(row, option);
                }
              }
            });
    return coded(first, ValueType.Scalar.TEXT);
  }
}
