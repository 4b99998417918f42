package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.STALE_REVISION;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.platform.Outcome;
import io.luotain.platform.Page;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.Attributes;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;

/** A tenant's surveys: authoring for its admins, and reading for the modules above. */
@Service
public class Surveys {

  private static final String STALE =
      "Somebody changed the survey meanwhile; read it again and repeat.";
  private static final Duration MAX_AGE = Duration.ofSeconds(5);

  private record Key(TenantId tenant, String id) {}

  private final SurveyRepository repository;
  private final Attributes attributes;
  private final Clock clock;
  private final Cache<Key, Optional<Survey>> recent;
  private final Cache<TenantId, List<Survey>> live;
  private final Cache<Key, SurveyVersion> versions =
      Caffeine.newBuilder()
          .maximumWeight(1_000_000)
          .weigher((Key _, SurveyVersion version) -> 10 + version.content().questions().size())
          .build();

  private final Cache<Key, SurveyLogic> logics =
      Caffeine.newBuilder()
          .maximumWeight(1_000_000)
          .weigher((Key _, SurveyLogic logic) -> 10 + logic.content().questions().size())
          .build();

  Surveys(SurveyRepository repository, Attributes attributes, Clock clock, Ticker ticker) {
    this.repository = repository;
    this.attributes = attributes;
    this.clock = clock;
    var bounded =
        Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MAX_AGE).ticker(ticker);
    this.recent = bounded.build();
    this.live = bounded.build();
  }

  /** The survey as it is now; empty when the tenant has none with this id. */
  @RequiresScope("surveys:read")
  public Optional<Survey> read(TenantId tenant, SurveyId id) {
    return repository.find(tenant, id);
  }

  @RequiresScope("surveys:read")
  public Window<Survey> page(TenantId tenant, Page page) {
    return repository.page(tenant, page);
  }

  @RequiresScope("surveys:write")
  public Outcome<Survey> create(
      TenantId tenant,
      String name,
      IdentityMode mode,
      String defaultLocale,
      SurveyContent content) {
    var blank = Survey.create(SurveyId.next(tenant), name, mode, defaultLocale, content, now());
    return blank
        .edit(name, mode, content)
        .then(survey -> checked(tenant, survey))
        .then(
            survey -> {
              repository.insert(tenant, survey);
              return Outcome.done(survey);
            });
  }

  /** Applies a change to the survey that has this revision. */
  @RequiresScope("surveys:write")
  public Outcome<Survey> update(
      TenantId tenant, SurveyId id, long revision, Function<Survey, Outcome<Survey>> change) {
    return found(tenant, id, revision, "input")
        .then(
            survey ->
                change
                    .apply(survey)
                    .then(
                        edited ->
                            edited.draft().equals(survey.draft())
                                ? Outcome.done(edited)
                                : checked(tenant, edited))
                    .then(edited -> store(tenant, survey, edited)));
  }

  /** The survey, if the logic of its draft is good. */
  private Outcome<Survey> checked(TenantId tenant, Survey survey) {
    var errors = UserErrors.under("input");
    SurveyLogic.check(survey.draft(), attributes.fresh(tenant), errors);
    return errors.isEmpty() ? Outcome.done(survey) : Outcome.refused(errors);
  }

  /**
   * Publishes the draft.
   *
   * @param revision the revision to publish; null for the present one
   */
  @RequiresScope("surveys:write")
  public Outcome<Survey> publish(TenantId tenant, SurveyId id, @Nullable Long revision) {
    return found(tenant, id, revision).then(survey -> publish(tenant, survey));
  }

  /** Attributes may have changed since the draft was saved, so its logic is checked once more. */
  private Outcome<Survey> publish(TenantId tenant, Survey survey) {
    var errors = UserErrors.under("draft");
    var named =
        SurveyLogic.check(survey.draft(), attributes.fresh(tenant), errors)
            .map(SurveyLogic::named)
            .orElse(List.of());
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    return survey
        .publish(named, now())
        .then(
            made -> {
              repository.insertVersion(tenant, made.version());
              return store(tenant, survey, made.survey());
            });
  }

  @RequiresScope("surveys:write")
  public Outcome<Survey> close(TenantId tenant, SurveyId id) {
    return found(tenant, id, null)
        .then(
            survey ->
                survey
                    .close(now())
                    .then(
                        closed ->
                            closed.equals(survey)
                                ? Outcome.done(survey)
                                : store(tenant, survey, closed)));
  }

  /** The survey, at most 10 seconds old; empty when the tenant has none with this id. */
  public Optional<Survey> recent(TenantId tenant, SurveyId id) {
    return recent.get(new Key(tenant, id.value()), _ -> repository.find(tenant, id));
  }

  /** The live surveys, at most 10 seconds old, most recently published first. */
  public List<Survey> live(TenantId tenant) {
    return live.get(
        tenant,
        _ ->
            repository.live(tenant).stream()
                .sorted(Comparator.comparing((Survey each) -> publishedAt(each)).reversed())
                .toList());
  }

  /** The published version that {@code ref} of this survey names. */
  public SurveyVersion version(TenantId tenant, Survey survey, SurveyVersion.Ref ref) {
    var id = ref.id(survey.id());
    return versions.get(new Key(tenant, id), _ -> repository.version(tenant, id).orElseThrow());
  }

  /** A published version of an existing survey; one published a moment ago elsewhere is found. */
  public SurveyVersion version(TenantId tenant, SurveyId id, int number) {
    var survey =
        recent(tenant, id)
            .filter(known -> known.versions().size() >= number)
            .or(() -> repository.find(tenant, id))
            .orElseThrow();
    return version(tenant, survey, survey.versions().get(number - 1));
  }

  /** The logic of a published version; checking it is costly, so it is done once. */
  public SurveyLogic logic(TenantId tenant, SurveyVersion version) {
    return logics.get(new Key(tenant, version.id()), _ -> SurveyLogic.of(version));
  }

  private Outcome<Survey> found(
      TenantId tenant, SurveyId id, @Nullable Long revision, String... path) {
    var errors = UserErrors.under(path);
    var found = repository.find(tenant, id);
    if (found.isEmpty()) {
      errors.at("id").add(NOT_FOUND, "There is no survey with this id.");
      return Outcome.refused(errors);
    }
    var survey = found.get();
    errors
        .at("revision")
        .addIf(revision != null && revision != survey.revision(), STALE_REVISION, STALE);
    return errors.isEmpty() ? Outcome.done(survey) : Outcome.refused(errors);
  }

  private Outcome<Survey> store(TenantId tenant, Survey before, Survey after) {
    if (!repository.replace(tenant, after, before.revision())) {
      return Outcome.refused(UserError.of(STALE_REVISION, STALE));
    }
    recent.invalidate(new Key(tenant, after.id().value()));
    live.invalidate(tenant);
    return Outcome.done(after);
  }

  private static Instant publishedAt(Survey survey) {
    return survey.latest().orElseThrow().publishedAt();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
