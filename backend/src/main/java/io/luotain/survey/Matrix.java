package io.luotain.survey;

import io.luotain.platform.UserErrors;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * The same small question for each of several rows.
 *
 * @param rows 1 to 50, in order; a required matrix needs an answer in every one
 * @param cell what each row asks
 * @param shuffleRows whether each visitor gets the rows in an order of their own
 */
@TypeAlias("matrix")
public record Matrix(List<Row> rows, MatrixCell cell, boolean shuffleRows) implements QuestionType {

  private static final int MAX_ROWS = 50;

  @Override
  public String kind() {
    return "matrix with a " + cell.kind() + " in each row";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    Labelled.check(rows, 1, MAX_ROWS, defaultLocale, errors.at("rows"));
    cell.check(defaultLocale, errors.at("cell"));
  }
}
