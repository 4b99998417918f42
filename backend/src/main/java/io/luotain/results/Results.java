package io.luotain.results;

import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** What the responses to surveys say together. */
@Service
public class Results {

  private static final String MAY_READ =
      "hasAuthority('SCOPE_results:read') or hasAuthority('SHARE_' + #surveyId.value())";

  private final Surveys surveys;
  private final SurveyVersions versions;
  private final Projections projections;
  private final LiveResults live;
  private final Clock clock;

  Results(
      Surveys surveys,
      SurveyVersions versions,
      Projections projections,
      LiveResults live,
      Clock clock) {
    this.surveys = surveys;
    this.versions = versions;
    this.projections = projections;
    this.live = live;
    this.clock = clock;
  }

  /** The survey's results; empty when the tenant has no such survey, or it was never published. */
  @PreAuthorize(MAY_READ)
  public Optional<SurveyResults> results(TenantId tenant, SurveyId surveyId) {
    return published(tenant, surveyId).map(survey -> compute(tenant, survey));
  }

  /**
   * The survey's results at once, then after changes at most four times a second, always ending
   * with the latest; completes when the service shuts down. Empty when the tenant has no such
   * survey, or it was never published.
   */
  @PreAuthorize(MAY_READ)
  public Optional<Flux<SurveyResults>> changes(TenantId tenant, SurveyId surveyId) {
    return published(tenant, surveyId)
        .map(survey -> live.of(new SurveyKey(tenant, survey.id()), this::compute));
  }

  private Optional<Survey> published(TenantId tenant, SurveyId id) {
    return surveys.recent(tenant, id).filter(survey -> survey.latest().isPresent());
  }

  private SurveyResults compute(SurveyKey key) {
    return compute(key.tenant(), surveys.recent(key.tenant(), key.survey()).orElseThrow());
  }

  private SurveyResults compute(TenantId tenant, Survey survey) {
    var tally = projections.tally(tenant, survey);
    return new Summary(versions.all(tenant, survey, tally.newestVersion()), tally)
        .results(clock.instant());
  }
}
