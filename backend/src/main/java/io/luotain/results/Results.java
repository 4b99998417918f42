package io.luotain.results;

import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/**
 * What the responses to surveys say together. Who has a credential with a filter gets it for those
 * responses only.
 */
@Service
public class Results {

  private static final String MAY_ASK =
      "hasAnyAuthority('SCOPE_results:read', 'FILTERED_results:read')";
  private static final String MAY_READ = MAY_ASK + " or hasAuthority('SHARE_' + #surveyId.value())";

  private final Surveys surveys;
  private final SurveyVersions versions;
  private final Projections projections;
  private final Inquiries inquiries;
  private final LiveResults live;
  private final Clock clock;

  Results(
      Surveys surveys,
      SurveyVersions versions,
      Projections projections,
      Inquiries inquiries,
      LiveResults live,
      Clock clock) {
    this.surveys = surveys;
    this.versions = versions;
    this.projections = projections;
    this.inquiries = inquiries;
    this.live = live;
    this.clock = clock;
  }

  /** The survey's results; empty when the tenant has no such survey, or it was never published. */
  @PreAuthorize(MAY_READ)
  public Optional<SurveyResults> results(TenantId tenant, SurveyId surveyId) {
    return published(tenant, surveyId)
        .map(survey -> prepare(tenant, survey, ResultsRequest.PLAIN.byCaller()).get());
  }

  /**
   * The results that are asked for; empty when the tenant has no such survey, or it was never
   * published.
   *
   * @throws io.luotain.platform.InvalidRequest when the request makes no sense for the survey
   */
  @PreAuthorize(MAY_ASK)
  Optional<SurveyResults> results(TenantId tenant, SurveyId surveyId, ResultsRequest request) {
    return published(tenant, surveyId)
        .map(survey -> prepare(tenant, survey, request.byCaller()).get());
  }

  /**
   * The survey's results at once, then after changes at most four times a second, always ending
   * with the latest; completes when the service shuts down. Empty when the tenant has no such
   * survey, or it was never published.
   */
  @PreAuthorize(MAY_READ)
  public Optional<Flux<SurveyResults>> changes(TenantId tenant, SurveyId surveyId) {
    return watch(tenant, surveyId, ResultsRequest.PLAIN.byCaller());
  }

  /** The same of the results that are asked for; an error when the request makes no sense. */
  @PreAuthorize(MAY_ASK)
  Optional<Flux<SurveyResults>> changes(
      TenantId tenant, SurveyId surveyId, ResultsRequest request) {
    return watch(tenant, surveyId, request.byCaller());
  }

  private Optional<Flux<SurveyResults>> watch(
      TenantId tenant, SurveyId surveyId, ResultsRequest request) {
    return published(tenant, surveyId)
        .map(
            survey ->
                live.of(new LiveQuery(new SurveyKey(tenant, survey.id()), request), this::prepare));
  }

  private Optional<Survey> published(TenantId tenant, SurveyId id) {
    return surveys.recent(tenant, id).filter(survey -> survey.latest().isPresent());
  }

  private Supplier<SurveyResults> prepare(LiveQuery query) {
    var tenant = query.survey().tenant();
    var survey = surveys.recent(tenant, query.survey().survey()).orElseThrow();
    return prepare(tenant, survey, query.request());
  }

  /** What computes the results from a projection that is read before this returns. */
  private Supplier<SurveyResults> prepare(TenantId tenant, Survey survey, ResultsRequest request) {
    if (!request.isPlain()) {
      return inquiries.prepare(tenant, survey, request);
    }
    var projection = projections.projection(tenant, survey);
    return () -> plain(tenant, survey, projection.tally());
  }

  private SurveyResults plain(TenantId tenant, Survey survey, Tally tally) {
    return new Summary(versions.all(tenant, survey, tally.newestVersion()), tally)
        .results(clock.instant());
  }
}
