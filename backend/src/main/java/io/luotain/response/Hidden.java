package io.luotain.response;

import io.luotain.expression.Expr;
import io.luotain.survey.PageId;
import io.luotain.survey.QuestionId;
import io.luotain.survey.Skip;
import org.jspecify.annotations.Nullable;

/**
 * Something of a survey that a visitor does not meet.
 *
 * @param id of the page, question, option or row
 * @param questionId of an option or a row: the question it belongs to; else null
 */
record Hidden(Kind kind, String id, @Nullable QuestionId questionId, Why why) {

  /** What it is. */
  enum Kind {
    PAGE,
    QUESTION,
    OPTION,
    ROW
  }

  /** Why it is hidden. */
  sealed interface Why {}

  /**
   * Its own condition is not true.
   *
   * @param source as the author wrote it
   */
  record Untrue(String source, Expr condition) implements Why {}

  /** A skip leads past it. */
  record Skipped(PageId from, Skip skip) implements Why {}

  /** It is on a page that is hidden. */
  record OnHiddenPage(PageId page) implements Why {}

  /** All of its options or rows are hidden. */
  record NothingLeft() implements Why {}
}
