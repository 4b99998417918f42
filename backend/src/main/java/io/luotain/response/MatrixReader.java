package io.luotain.response;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;
import static io.luotain.platform.UserErrorCode.WRONG_ANSWER_TYPE;

import io.luotain.platform.UserErrors;
import io.luotain.survey.Matrix;
import io.luotain.survey.MatrixMultiple;
import io.luotain.survey.MatrixRating;
import io.luotain.survey.MatrixSingle;
import io.luotain.survey.OptionId;
import io.luotain.survey.PlainOption;
import io.luotain.survey.Row;
import io.luotain.survey.RowId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the rows of a matrix that were answered. */
final class MatrixReader {

  private final Matrix matrix;
  private final List<RowId> rows;
  private final UserErrors errors;

  MatrixReader(Matrix matrix, UserErrors errors) {
    this.matrix = matrix;
    this.rows = matrix.rows().stream().map(Row::id).toList();
    this.errors = errors;
  }

  /** The answered rows in the order of the matrix. */
  List<RowAnswer> read(List<AnswerInput.RowInput> inputs, boolean everyRow) {
    if (inputs.size() > rows.size()) {
      errors.add(TOO_LONG, "Answer each row at most once.");
      return List.of();
    }
    errors.addIf(inputs.isEmpty(), REQUIRED, "Answer at least one row, or leave the question out.");
    errors.addIf(
        everyRow && !inputs.isEmpty() && inputs.size() < rows.size(),
        REQUIRED,
        "Answer every row.");
    var given = new HashMap<RowId, RowAnswer>();
    for (int i = 0; i < inputs.size(); i++) {
      add(inputs.get(i), given, errors.at(i));
    }
    return rows.stream().map(given::get).filter(Objects::nonNull).toList();
  }

  private void add(AnswerInput.RowInput input, Map<RowId, RowAnswer> given, UserErrors at) {
    var id = new RowId(input.rowId());
    at.at("rowId").addIf(!rows.contains(id), INVALID, "Give the id of one of the question's rows.");
    at.at("rowId").addIf(given.containsKey(id), DUPLICATE, "Answer each row once.");
    given.put(
        id,
        switch (matrix.cell()) {
          case MatrixRating(var max) -> rating(id, input, max, at);
          case MatrixSingle(var options) -> {
            var ids = input.optionIds();
            at.at("optionIds")
                .addIf(ids != null && ids.size() > 1, INVALID, "Choose one option in each row.");
            yield options(id, input, options, at);
          }
          case MatrixMultiple(var options) -> options(id, input, options, at);
        });
  }

  private static RowAnswer rating(RowId id, AnswerInput.RowInput input, int max, UserErrors at) {
    var number = input.number();
    at.addIf(
        number == null || input.optionIds() != null,
        WRONG_ANSWER_TYPE,
        () -> "Give `number`, 1 to %d, and no options.".formatted(max));
    at.at("number")
        .addIf(
            number != null && (number < 1 || number > max),
            INVALID,
            () -> "Give 1 to %d.".formatted(max));
    return new RowAnswer(id, number, List.of());
  }

  private static RowAnswer options(
      RowId id, AnswerInput.RowInput input, List<PlainOption> options, UserErrors at) {
    var given = input.optionIds();
    if (given == null || input.number() != null) {
      at.add(WRONG_ANSWER_TYPE, "Give `optionIds`, ids of the question's options, and no number.");
      return new RowAnswer(id, null, List.of());
    }
    at.at("optionIds")
        .addIf(given.isEmpty(), REQUIRED, "Choose at least one option, or leave the row out.");
    return new RowAnswer(id, null, Choosing.ids(ids(options), given, at.at("optionIds")));
  }

  private static List<OptionId> ids(List<PlainOption> options) {
    return options.stream().map(PlainOption::id).toList();
  }
}
