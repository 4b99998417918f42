package io.luotain.survey;

import io.luotain.platform.RandomIds;

/** Names a page of a survey in all versions; formed like a {@link QuestionId}. */
public record PageId(String value) {

  static PageId next() {
    return new PageId("p_" + RandomIds.next(10));
  }

  @Override
  public String toString() {
    return value;
  }
}
