package io.luotain.results;

import io.luotain.platform.RequiresScope;
import io.luotain.respondent.Attributes;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Answers any question about the responses to a survey. */
@Service
class Analysis {

  private final Surveys surveys;
  private final SurveyVersions versions;
  private final Projections projections;
  private final ResultFilters filters;
  private final Attributes attributes;
  private final Clock clock;

  Analysis(
      Surveys surveys,
      SurveyVersions versions,
      Projections projections,
      ResultFilters filters,
      Attributes attributes,
      Clock clock) {
    this.surveys = surveys;
    this.versions = versions;
    this.projections = projections;
    this.filters = filters;
    this.attributes = attributes;
    this.clock = clock;
  }

  /**
   * The results that are asked for; empty when the tenant has no such survey, or it was never
   * published.
   *
   * @throws io.luotain.platform.InvalidRequest when the request makes no sense for the survey
   */
  @RequiresScope("results:read")
  public Optional<SurveyResults> results(TenantId tenant, SurveyId id, ResultsRequest request) {
    return surveys
        .recent(tenant, id)
        .filter(survey -> survey.latest().isPresent())
        .map(survey -> results(tenant, survey, request));
  }

  private SurveyResults results(TenantId tenant, Survey survey, ResultsRequest request) {
    var projection = projections.projection(tenant, survey);
    var fields = projection.fields();
    var asked = new EverAsked(versions.all(tenant, survey, fields.versions().codes().max()));
    var known =
        filters.variables(new SurveyKey(tenant, survey.id()), asked, attributes.schema(tenant));
    return new Inquiry(projection, fields, asked, known, filters, request).results(clock.instant());
  }
}
