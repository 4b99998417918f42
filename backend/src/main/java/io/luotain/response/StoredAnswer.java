package io.luotain.response;

import io.luotain.survey.Consent;
import io.luotain.survey.DateEntry;
import io.luotain.survey.Email;
import io.luotain.survey.Emotion;
import io.luotain.survey.Information;
import io.luotain.survey.Matrix;
import io.luotain.survey.MatrixMultiple;
import io.luotain.survey.MatrixRating;
import io.luotain.survey.MatrixSingle;
import io.luotain.survey.MultipleChoice;
import io.luotain.survey.NumberEntry;
import io.luotain.survey.OptionId;
import io.luotain.survey.Question;
import io.luotain.survey.Ranking;
import io.luotain.survey.Row;
import io.luotain.survey.Scale;
import io.luotain.survey.SingleChoice;
import io.luotain.survey.Slider;
import io.luotain.survey.Story;
import io.luotain.survey.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * How one answer is stored. What a value means follows from the version's question:
 *
 * <ul>
 *   <li>NPS, CSAT, CES, rating: a 32-bit number; number, slider: a double
 *   <li>single choice: the option's id, or {@code {id, text}} for one with a text
 *   <li>multiple choice: an array of such options, in the order of the version's
 *   <li>ranking: an array of option ids, best first
 *   <li>matrix: a document that has a field for each answered row, named by its id: a number, an
 *       option's id, or an array of several such ids
 *   <li>text, e-mail address: the text; date: its ISO form; consent: a boolean
 *   <li>emotion: {@code {id, intensity}}; story: {@code {text, feelings}}, an array of ids
 * </ul>
 */
final class StoredAnswer {

  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final String INTENSITY = "intensity";
  private static final String FEELINGS = "feelings";

  private StoredAnswer() {}

  static Object value(Answer answer) {
    return switch (answer) {
      case NumberAnswer(_, var number) -> number;
      case OptionAnswer(_, var option) -> value(option);
      case OptionsAnswer(_, var options) -> options.stream().map(StoredAnswer::value).toList();
      case RankingAnswer(_, var ids) -> values(ids);
      case MatrixAnswer(_, var rows) -> {
        var document = new Document();
        rows.forEach(row -> document.append(row.rowId().value(), value(row)));
        yield document;
      }
      case TextAnswer(_, var text) -> text;
      case DecimalAnswer(_, var decimal) -> decimal;
      case DateAnswer(_, var day) -> day.toString();
      case ConsentAnswer(_, var accepted) -> accepted;
      case EmotionAnswer(_, var option, var intensity) ->
          new Document(ID, option.value()).append(INTENSITY, intensity);
      case StoryAnswer(_, var text, var feelings) ->
          new Document(TEXT, text).append(FEELINGS, values(feelings));
    };
  }

  private static Object value(ChosenOption option) {
    var id = option.id().value();
    return option.freeText() == null ? id : new Document(ID, id).append(TEXT, option.freeText());
  }

  private static Object value(RowAnswer row) {
    if (row.number() != null) {
      return row.number();
    }
    var ids = values(row.optionIds());
    return ids.size() == 1 ? ids.getFirst() : ids;
  }

  private static List<String> values(List<OptionId> ids) {
    return ids.stream().map(OptionId::value).toList();
  }

  static Answer answer(Question question, Object value) {
    var id = question.id();
    return switch (question.type()) {
      case Scale _ -> new NumberAnswer(id, (Integer) value);
      case SingleChoice _ -> new OptionAnswer(id, option(value));
      case MultipleChoice _ ->
          new OptionsAnswer(id, list(value).stream().map(StoredAnswer::option).toList());
      case Ranking _ -> new RankingAnswer(id, ids(value));
      case Matrix matrix -> new MatrixAnswer(id, rows(matrix, (Document) value));
      case Text _, Email _ -> new TextAnswer(id, (String) value);
      case NumberEntry _, Slider _ -> new DecimalAnswer(id, (Double) value);
      case DateEntry _ -> new DateAnswer(id, LocalDate.parse((String) value));
      case Consent _ -> new ConsentAnswer(id, (Boolean) value);
      case Emotion _ -> {
        var stored = (Document) value;
        yield new EmotionAnswer(
            id, new OptionId(stored.getString(ID)), stored.getInteger(INTENSITY));
      }
      case Story _ -> {
        var stored = (Document) value;
        yield new StoryAnswer(id, stored.getString(TEXT), ids(stored.get(FEELINGS, List.of())));
      }
      case Information _ -> throw new IllegalStateException("Information has an answer: " + id);
    };
  }

  private static ChosenOption option(Object value) {
    return value instanceof Document stored
        ? new ChosenOption(new OptionId(stored.getString(ID)), stored.getString(TEXT))
        : new ChosenOption(new OptionId((String) value), null);
  }

  private static List<RowAnswer> rows(Matrix matrix, Document stored) {
    var rows = new ArrayList<RowAnswer>(stored.size());
    for (Row row : matrix.rows()) {
      var value = stored.get(row.id().value());
      if (value != null) {
        rows.add(
            switch (matrix.cell()) {
              case MatrixRating _ -> new RowAnswer(row.id(), (Integer) value, List.of());
              case MatrixSingle _, MatrixMultiple _ -> new RowAnswer(row.id(), null, ids(value));
            });
      }
    }
    return rows;
  }

  private static List<OptionId> ids(Object value) {
    return list(value).stream().map(each -> new OptionId((String) each)).toList();
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> many ? many : List.of(value);
  }
}
