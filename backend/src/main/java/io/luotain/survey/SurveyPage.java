package io.luotain.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions that are shown together.
 *
 * @param title its heading; null for none
 * @param visibleIf condition under which it is shown; null for always
 * @param skips tried in order when the page is left; the first that holds leads on
 */
public record SurveyPage(
    PageId id,
    @Nullable LocalizedText title,
    List<Question> questions,
    @Nullable String visibleIf,
    List<Skip> skips) {

  /** A page that is always shown and followed by the next. */
  public static SurveyPage plain(
      PageId id, @Nullable LocalizedText title, List<Question> questions) {
    return new SurveyPage(id, title, questions, null, List.of());
  }

  /** The page of a survey that has only one. */
  public static SurveyPage only(List<Question> questions) {
    return plain(new PageId("page"), null, questions);
  }
}
