package io.luotain.disclosure;

import io.luotain.platform.RequiresScope;
import io.luotain.survey.PrivacyContract;
import io.luotain.survey.ReleasePeriod;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Publishes what waits when its period is over, and deletes what is past its retention. What was
 * done stands in the store, so that a restart neither repeats nor forgets a release.
 */
@Service
public class Releases {

  private static final Logger log = LoggerFactory.getLogger(Releases.class);

  private final Surveys surveys;
  private final Tenants tenants;
  private final Blocks blocks;
  private final ReleaseRepository repository;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Releases(
      Surveys surveys,
      Tenants tenants,
      Blocks blocks,
      ReleaseRepository repository,
      ApplicationEventPublisher events,
      Clock clock) {
    this.surveys = surveys;
    this.tenants = tenants;
    this.blocks = blocks;
    this.repository = repository;
    this.events = events;
    this.clock = clock;
  }

  /** What a run of the retention would delete now. */
  public record RetentionPlan(LocalDate releasedBefore, int blocks, int responses) {}

  /**
   * What would be deleted if the retention ran now; nothing is. Empty when the tenant has no such
   * survey, or it is not anonymous, or was never published.
   */
  @RequiresScope("surveys:read")
  public Optional<RetentionPlan> retention(TenantId tenant, SurveyId id) {
    return surveys
        .read(tenant, id)
        .flatMap(
            survey ->
                contract(tenant, survey)
                    .map(
                        contract -> {
                          var before = today(tenant).minusDays(contract.retentionDays());
                          var old = blocks.releasedBefore(tenant, id, before);
                          return new RetentionPlan(
                              before,
                              old.size(),
                              old.stream().mapToInt(each -> each.members().size()).sum());
                        }));
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void run() {
    for (var tenant : tenants.ids()) {
      try {
        run(tenant);
      } catch (DataAccessException e) {
        log.warn("Releases of tenant {} wait for the next run", tenant, e);
      }
    }
  }

  /** Does what is due for one tenant. */
  void run(TenantId tenant) {
    for (var survey : surveys.anonymous(tenant)) {
      contract(tenant, survey).ifPresent(contract -> run(tenant, survey, contract));
    }
  }

  private void run(TenantId tenant, Survey survey, PrivacyContract contract) {
    var today = today(tenant);
    var period = start(contract.release(), today);
    int k = contract.minimumGroup();
    int released = 0;
    if (!survey.takesAnswers(clock.instant())) {
      var last = "%06d".formatted(survey.versions().size());
      if (repository.claim(tenant, survey.id(), "closing", last)) {
        released = blocks.release(tenant, survey.id(), k, true, period);
      }
    } else if (repository.claim(tenant, survey.id(), "period", period.toString())) {
      released = blocks.release(tenant, survey.id(), k, false, period);
    }
    int expired = blocks.expire(tenant, survey.id(), today.minusDays(contract.retentionDays()));
    if (released > 0 || expired > 0) {
      log.info("Survey {}: {} blocks released, {} expired", survey.id(), released, expired);
      events.publishEvent(new BlocksChanged(tenant, survey.id()));
    }
  }

  private Optional<PrivacyContract> contract(TenantId tenant, Survey survey) {
    return survey.latest().flatMap(ref -> surveys.version(tenant, survey, ref).contract());
  }

  private LocalDate today(TenantId tenant) {
    return LocalDate.ofInstant(clock.instant(), tenants.get(tenant).settings().zone());
  }

  private static LocalDate start(ReleasePeriod period, LocalDate day) {
    return switch (period) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    };
  }
}
