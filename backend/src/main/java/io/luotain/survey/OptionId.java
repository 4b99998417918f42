package io.luotain.survey;

import io.luotain.platform.RandomIds;

/** Names an option of a question in all versions; formed like a {@link QuestionId}. */
public record OptionId(String value) {

  static OptionId next() {
    return new OptionId("o_" + RandomIds.next(10));
  }

  @Override
  public String toString() {
    return value;
  }
}
