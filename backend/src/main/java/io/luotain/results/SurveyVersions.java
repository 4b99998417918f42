package io.luotain.results;

import io.luotain.survey.Survey;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the responses to a survey answer. */
@Component
class SurveyVersions {

  private final Surveys surveys;

  SurveyVersions(Surveys surveys) {
    this.surveys = surveys;
  }

  /**
   * All versions, oldest first; responses may answer one that was published after the survey was
   * read.
   *
   * @param newestAnswered number of the newest that has responses; 0 for none
   */
  List<SurveyVersion> all(TenantId tenant, Survey survey, int newestAnswered) {
    return IntStream.rangeClosed(1, Math.max(survey.versions().size(), newestAnswered))
        .mapToObj(number -> surveys.version(tenant, survey.id(), number))
        .toList();
  }
}
