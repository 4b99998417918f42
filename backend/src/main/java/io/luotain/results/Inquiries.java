package io.luotain.results;

import io.luotain.platform.InvalidRequest;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.Attributes;
import io.luotain.respondent.Segment;
import io.luotain.respondent.SegmentId;
import io.luotain.respondent.Segments;
import io.luotain.survey.Survey;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Answers any question about the responses to a survey; who may ask is the caller's to know. */
@Component
class Inquiries {

  private final SurveyVersions versions;
  private final Projections projections;
  private final ResultFilters filters;
  private final Attributes attributes;
  private final Segments segments;
  private final Clock clock;

  Inquiries(
      SurveyVersions versions,
      Projections projections,
      ResultFilters filters,
      Attributes attributes,
      Segments segments,
      Clock clock) {
    this.versions = versions;
    this.projections = projections;
    this.filters = filters;
    this.attributes = attributes;
    this.segments = segments;
    this.clock = clock;
  }

  /**
   * The results that are asked for.
   *
   * @throws InvalidRequest when the request makes no sense for the survey
   */
  SurveyResults results(TenantId tenant, Survey survey, ResultsRequest request) {
    return prepare(tenant, survey, request).get();
  }

  /**
   * What computes the same from a projection that is read, maybe after waiting for others, before
   * this returns.
   */
  Supplier<SurveyResults> prepare(TenantId tenant, Survey survey, ResultsRequest request) {
    var projection = projections.projection(tenant, survey);
    return () -> results(tenant, survey, request, projection);
  }

  private SurveyResults results(
      TenantId tenant, Survey survey, ResultsRequest request, Projection projection) {
    var fields = projection.fields();
    var asked = new EverAsked(versions.all(tenant, survey, fields.versions().codes().max()));
    var known =
        filters.variables(new SurveyKey(tenant, survey.id()), asked, attributes.schema(tenant));
    return new Inquiry(
            projection, fields, asked, known, filters, segments(tenant, request), request)
        .results(clock.instant());
  }

  private Map<String, Segment> segments(TenantId tenant, ResultsRequest request) {
    var found = new HashMap<String, Segment>();
    for (var path : request.breakdownBy()) {
      Dimensions.segment(path)
          .flatMap(id -> segments.definition(tenant, new SegmentId(id)))
          .ifPresent(segment -> found.put(path, segment));
    }
    return found;
  }

  /** Checks a condition on all that is ever shown of a survey's results. */
  void checkFilter(TenantId tenant, Survey survey, String filter, UserErrors errors) {
    var asked = new EverAsked(versions.all(tenant, survey, 0));
    var known =
        filters.variables(new SurveyKey(tenant, survey.id()), asked, attributes.schema(tenant));
    filters.checked(filter, known, errors);
  }

  /** Checks a condition on the results of surveys that nobody may have made yet. */
  void checkFilter(TenantId tenant, String filter, UserErrors errors) {
    filters.checked(filter, ResultVariables.ofAnySurvey(attributes.schema(tenant)), errors);
  }
}
