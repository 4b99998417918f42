package io.luotain.response;

import io.luotain.survey.SurveyContent;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Answers of anonymous surveys as blocks give them. */
public final class PublishedAnswers {

  private PublishedAnswers() {}

  /**
   * What they mean.
   *
   * @param stored answers of one member of a block, by question
   * @param content of the version that was answered
   */
  public static List<Answer> of(Map<String, Object> stored, SurveyContent content) {
    return StoredResponse.answers(new Document(stored), content);
  }
}
