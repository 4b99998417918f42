package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.STALE_REVISION;
import static io.luotain.platform.UserErrorCode.WRONG_STATE;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
  private final ObjectProvider<PromisedContract> promised;
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

  Surveys(
      SurveyRepository repository,
      Attributes attributes,
      ObjectProvider<PromisedContract> promised,
      Clock clock,
      Ticker ticker) {
    this.repository = repository;
    this.attributes = attributes;
    this.promised = promised;
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
    return create(tenant, name, mode, defaultLocale, content, Fielding.OPEN);
  }

  /** The same, fielded in some way. */
  @RequiresScope("surveys:write")
  public Outcome<Survey> create(
      TenantId tenant,
      String name,
      IdentityMode mode,
      String defaultLocale,
      SurveyContent content,
      Fielding fielding) {
    var blank =
        Survey.create(SurveyId.next(tenant), name, mode, defaultLocale, content, fielding, now());
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
    check(tenant, survey, errors);
    return errors.isEmpty() ? Outcome.done(survey) : Outcome.refused(errors);
  }

  /**
   * Changes when the survey may be answered, by whom, or how often; effective within 10 seconds.
   */
  @RequiresScope("surveys:write")
  public Outcome<Survey> field(
      TenantId tenant, SurveyId id, @Nullable Long revision, UnaryOperator<Fielding> change) {
    return found(tenant, id, revision, "input")
        .then(
            survey ->
                survey
                    .field(change.apply(survey.fielding()), now())
                    .then(fielded -> store(tenant, survey, fielded)));
  }

  /**
   * Publishes the draft.
   *
   * @param revision the revision to publish; null for the present one
   */
  @RequiresScope("surveys:write")
  public Outcome<Survey> publish(
      TenantId tenant, SurveyId id, @Nullable Long revision, PublishRequest request) {
    return found(tenant, id, revision).then(survey -> publish(tenant, survey, request));
  }

  /** Attributes may have changed since the draft was saved, so its logic is checked once more. */
  private Outcome<Survey> publish(TenantId tenant, Survey survey, PublishRequest request) {
    return draftLogic(tenant, survey)
        .then(logic -> survey.publish(request, changes(tenant, survey), logic.named(), now()))
        .then(made -> kept(tenant, made))
        .then(
            made -> {
              repository.insertVersion(tenant, made.version());
              return store(tenant, survey, made.survey());
            });
  }

  /** The publication, if it keeps what was promised for its wave. */
  private Outcome<Survey.Publication> kept(TenantId tenant, Survey.Publication made) {
    var version = made.version();
    boolean isOther =
        version.contract().map(PrivacyContract::hash).stream()
            .anyMatch(
                hash ->
                    promised.stream()
                        .flatMap(
                            each -> each.of(tenant, version.surveyId(), version.wave()).stream())
                        .anyMatch(other -> !other.equals(hash)));
    return isOther
        ? Outcome.refused(
            UserError.of(
                WRONG_STATE,
                "People were invited to this wave under another privacy contract; publish into"
                    + " another wave, or leave the contract as it was.",
                "draft",
                "privacy"))
        : Outcome.done(made);
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

  /** The survey as it is now, for the modules above; empty when the tenant has none of this id. */
  public Optional<Survey> current(TenantId tenant, SurveyId id) {
    return repository.find(tenant, id);
  }

  /** The survey, at most 10 seconds old; empty when the tenant has none with this id. */
  public Optional<Survey> recent(TenantId tenant, SurveyId id) {
    return recent.get(new Key(tenant, id.value()), _ -> repository.find(tenant, id));
  }

  /** The live surveys, at most 10 seconds old, most recently published first. */
  public List<Survey> live(TenantId tenant) {
    var published =
        live.get(
            tenant,
            _ ->
                repository.live(tenant).stream()
                    .sorted(Comparator.comparing((Survey each) -> publishedAt(each)).reversed())
                    .toList());
    var now = clock.instant();
    return published.stream().filter(each -> each.stateAt(now) == SurveyState.LIVE).toList();
  }

  /** The anonymous surveys that were ever published, as they are now. */
  public List<Survey> anonymous(TenantId tenant) {
    return repository.anonymous(tenant);
  }

  /** How the draft differs from what was published before; none before the first publish. */
  public List<SurveyChange> changes(TenantId tenant, Survey survey) {
    return changes(tenant, survey, survey.versions(), survey.draft());
  }

  /** How a version differs from what was published before it; none for the first. */
  public List<SurveyChange> changes(TenantId tenant, SurveyVersion version) {
    var survey = having(tenant, version.surveyId(), version.number());
    return changes(
        tenant, survey, survey.versions().subList(0, version.number() - 1), version.content());
  }

  private List<SurveyChange> changes(
      TenantId tenant, Survey survey, List<SurveyVersion.Ref> published, SurveyContent content) {
    if (published.isEmpty()) {
      return List.of();
    }
    var latest = version(tenant, survey, published.getLast()).content();
    return ContentChanges.between(
        latest, content, dropped(tenant, survey, published, latest, content));
  }

  /** Questions of the content that were published once, but not in the latest version. */
  private Map<QuestionId, Question> dropped(
      TenantId tenant,
      Survey survey,
      List<SurveyVersion.Ref> published,
      SurveyContent latest,
      SurveyContent content) {
    var found = new HashMap<QuestionId, Question>();
    var sought =
        content.questions().stream()
            .map(Question::id)
            .filter(id -> survey.kinds().containsKey(id.value()) && latest.question(id).isEmpty())
            .collect(Collectors.toCollection(HashSet::new));
    for (var ref : published.reversed()) {
      if (sought.isEmpty()) {
        break;
      }
      version(tenant, survey, ref).content().questions().stream()
          .filter(question -> sought.remove(question.id()))
          .forEach(question -> found.put(question.id(), question));
    }
    return found;
  }

  /** A page of a survey's versions, newest first. */
  public Window<SurveyVersion> versions(TenantId tenant, Survey survey, Page page) {
    return page.of(survey.versions().reversed(), "number", SurveyVersion.Ref::number)
        .map(ref -> version(tenant, survey, ref));
  }

  /** The published version that {@code ref} of this survey names. */
  public SurveyVersion version(TenantId tenant, Survey survey, SurveyVersion.Ref ref) {
    var id = ref.id(survey.id());
    return versions.get(
        new Key(tenant, id), _ -> repository.version(tenant, id).orElseThrow().as(ref));
  }

  /** A published version of an existing survey; one published a moment ago elsewhere is found. */
  public SurveyVersion version(TenantId tenant, SurveyId id, int number) {
    var survey = having(tenant, id, number);
    return version(tenant, survey, survey.versions().get(number - 1));
  }

  /** The logic of a published version; checking it is costly, so it is done once. */
  public SurveyLogic logic(TenantId tenant, SurveyVersion version) {
    return logics.get(new Key(tenant, version.id()), _ -> SurveyLogic.of(version));
  }

  /** The logic of the draft, if it is good with the attributes as they are now. */
  public Outcome<SurveyLogic> draftLogic(TenantId tenant, Survey survey) {
    var errors = UserErrors.under("draft");
    return check(tenant, survey, errors)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(errors));
  }

  private Optional<SurveyLogic> check(TenantId tenant, Survey survey, UserErrors errors) {
    var schema = attributes.fresh(tenant);
    var logic =
        SurveyLogic.check(survey.draft(), schema, errors)
            .filter(good -> new PrivacyCheck(good, schema, errors).admits(survey.contract()));
    survey
        .latest()
        .flatMap(ref -> version(tenant, survey, ref).contract())
        .ifPresent(
            before ->
                survey
                    .contract()
                    .orElseThrow()
                    .over(schema)
                    .checkTightens(before, errors.at("privacy")));
    return errors.isEmpty() ? logic : Optional.empty();
  }

  private Survey having(TenantId tenant, SurveyId id, int number) {
    return recent(tenant, id)
        .filter(known -> known.versions().size() >= number)
        .or(() -> repository.find(tenant, id))
        .orElseThrow();
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
