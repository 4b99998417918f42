package io.luotain.results;

import io.luotain.platform.NotFound;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/**
 * What the responses to a survey say together. A response accepted by this instance counts at once,
 * one of another instance within 5 seconds.
 */
@Service
public class Results {

  private static final String MAY_READ =
      "hasAuthority('SCOPE_results:read') or hasAuthority('SHARE_' + #surveyId.value())";

  private final Surveys surveys;
  private final Projections projections;
  private final Watches watches;
  private final Clock clock;

  Results(Surveys surveys, Projections projections, Watches watches, Clock clock) {
    this.surveys = surveys;
    this.projections = projections;
    this.watches = watches;
    this.clock = clock;
  }

  /** The results as they are now; empty when there is no such survey or it was never published. */
  @PreAuthorize(MAY_READ)
  public Optional<SurveyResults> of(TenantId tenant, SurveyId surveyId) {
    return published(tenant, surveyId).map(survey -> compute(tenant, survey));
  }

  /**
   * The results at once, then after changes, at most four times a second, always ending with the
   * latest state; until the subscriber cancels or the instance stops.
   *
   * @throws NotFound when there is no such survey or it was never published
   */
  @PreAuthorize(MAY_READ)
  public Flux<SurveyResults> changes(TenantId tenant, SurveyId surveyId) {
    if (published(tenant, surveyId).isEmpty()) {
      throw new NotFound("There is no published survey with this id.");
    }
    return watches.results(
        new SurveyKey(tenant, surveyId),
        () -> compute(tenant, published(tenant, surveyId).orElseThrow()));
  }

  private Optional<Survey> published(TenantId tenant, SurveyId id) {
    return surveys.recent(tenant, id).filter(survey -> !survey.versions().isEmpty());
  }

  private SurveyResults compute(TenantId tenant, Survey survey) {
    var tally = projections.of(new SurveyKey(tenant, survey.id()), survey).tally();
    int known = survey.versions().size();
    var current = tally.newestVersion() <= known ? survey : surveys.reload(tenant, survey.id());
    var versions =
        current.versions().stream().map(ref -> surveys.version(tenant, current, ref)).toList();
    return new Summary(versions, tally).results(clock.instant());
  }
}
