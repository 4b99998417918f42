package io.luotain.survey;

import io.luotain.platform.RandomIds;
import java.util.regex.Pattern;

/** Names a question of a survey in all its versions: a letter, then up to 39 letters, digits, _. */
public record QuestionId(String value) {

  static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  static QuestionId next() {
    return new QuestionId("q_" + RandomIds.next(10));
  }

  @Override
  public String toString() {
    return value;
  }
}
