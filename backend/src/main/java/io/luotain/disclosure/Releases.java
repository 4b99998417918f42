package io.luotain.disclosure;

import io.luotain.platform.RequiresScope;
import io.luotain.survey.PrivacyContract;
import io.luotain.survey.ReleasePeriod;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
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

  /** Other instances may take an answer for so long after it was too late, by their clocks. */
  private static final Duration SETTLING = Duration.ofMinutes(1);

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

  @Scheduled(
      fixedDelayString = "${luotain.disclosure.every:PT1M}",
      initialDelayString = "${luotain.disclosure.every:PT1M}")
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
    int released = release(tenant, survey, contract, start(contract.release(), today));
    int expired =
        once(
            tenant,
            survey,
            "retention",
            today.toString(),
            () -> blocks.expire(tenant, survey.id(), today.minusDays(contract.retentionDays())));
    if (released > 0 || expired > 0) {
      log.info("Survey {}: {} blocks released, {} expired", survey.id(), released, expired);
      events.publishEvent(new BlocksChanged(tenant, survey.id()));
    }
  }

  private int release(TenantId tenant, Survey survey, PrivacyContract contract, LocalDate period) {
    var settled = clock.instant().minus(SETTLING);
    var finished =
        survey.versions().stream()
            .map(SurveyVersion.Ref::number)
            .filter(version -> !survey.takesAnswersTo(version, settled))
            .collect(Collectors.toSet());
    IntSupplier release =
        () -> blocks.release(tenant, survey.id(), contract.minimumGroup(), finished, period);
    return finished.size() < survey.versions().size()
        ? once(tenant, survey, "period", period.toString(), release)
        : once(tenant, survey, "closing", end(survey), release);
  }

  /** Notes what was done only when it was: if the service dies in between, it is done again. */
  private int once(TenantId tenant, Survey survey, String kind, String name, IntSupplier action) {
    if (repository.last(tenant, survey.id(), kind).filter(name::equals).isPresent()) {
      return 0;
    }
    int count = action.getAsInt();
    repository.done(tenant, survey.id(), kind, name);
    return count;
  }

  /** Another one whenever the survey was opened again meanwhile. */
  private static String end(Survey survey) {
    return "%d %s %s".formatted(survey.versions().size(), survey.closedAt(), survey.closesAt());
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
