package io.luotain.survey;

import io.luotain.platform.RandomIds;

/** Names a row of a matrix in all versions; formed like a {@link QuestionId}. */
public record RowId(String value) {

  static RowId next() {
    return new RowId("r_" + RandomIds.next(10));
  }

  @Override
  public String toString() {
    return value;
  }
}
