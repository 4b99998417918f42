package io.luotain.response;

import io.luotain.survey.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A survey as some visitor would meet it.
 *
 * @param hidden what that visitor would not meet, given the answers, in the order of the survey
 */
record Preview(Presentation presentation, List<HiddenPart> hidden) {

  /**
   * Something that is not shown.
   *
   * @param questionId of an option or a row: the question it belongs to; else null
   * @param reason in English
   */
  record HiddenPart(String id, Hidden.Kind kind, @Nullable QuestionId questionId, String reason) {}
}
