package io.luotain.disclosure;

import io.luotain.survey.SurveyId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** How answers reach one tenant's service, and numbers leave it. */
interface Door {

  /** What a respondent keeps. */
  record Sheet(UUID id, String secret) {}

  /** What one person says: values of single choices and scales, a map for the rows of a matrix. */
  record Says(int version, List<String> dimensions, Map<String, Object> answers) {}

  Sheet submit(SurveyId survey, Says says);

  /** Whether there was one with this id and secret. */
  boolean erase(SurveyId survey, Sheet sheet);

  /** Results as {@code surveyResults} takes these arguments. */
  Published.Answer results(SurveyId survey, Map<String, Object> arguments);

  List<Published> comparison(SurveyId survey, String by);

  Flux<Published> changes(SurveyId survey);

  /** What the retention would delete now: blocks, and responses in them. */
  List<Integer> retention(SurveyId survey);
}
