package io.luotain.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions that are shown together.
 *
 * @param title its heading; null for none
 */
public record SurveyPage(PageId id, @Nullable LocalizedText title, List<Question> questions) {

  /** The page of a survey that has only one. */
  public static SurveyPage only(List<Question> questions) {
    return new SurveyPage(new PageId("page"), null, questions);
  }
}
