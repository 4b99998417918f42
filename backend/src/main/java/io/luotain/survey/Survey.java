package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.WRONG_STATE;

import io.luotain.platform.Outcome;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.Attribute;
import io.luotain.respondent.AttributeSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A questionnaire: a draft that is being written, and the versions published from it.
 *
 * @param revision grows with every change
 * @param versions what was published, oldest first
 * @param kinds for every question ever published, what must stay the same
 * @param state as it was set; see {@link #stateAt} for what the schedule makes of it
 */
@Document("surveys")
@TypeAlias("survey")
public record Survey(
    @Id SurveyId id,
    String name,
    SurveyState state,
    IdentityMode identityMode,
    long revision,
    String defaultLocale,
    SurveyContent draft,
    List<SurveyVersion.Ref> versions,
    Map<String, String> kinds,
    Fielding fielding,
    Instant createdAt,
    @Nullable Instant closedAt) {

  /** For so long answers to what was presented are taken. */
  public static final Duration PRESENTED = Duration.ofDays(30);

  /** For so long after closing, answers to presentations made before are still taken. */
  public static final Duration GRACE = Duration.ofDays(7);

  static Survey create(
      SurveyId id,
      String name,
      IdentityMode mode,
      String defaultLocale,
      SurveyContent draft,
      Fielding fielding,
      Instant now) {
    return new Survey(
        id,
        name,
        SurveyState.DRAFT,
        mode,
        1,
        defaultLocale,
        draft,
        List.of(),
        Map.of(),
        fielding,
        now,
        null);
  }

  /** The version that takes answers, or took them last; empty before the first publish. */
  public Optional<SurveyVersion.Ref> latest() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
  }

  /** What respondents are promised by the draft; empty when it is not anonymous. */
  public Optional<PrivacyContract> contract() {
    return PrivacyContract.of(identityMode, draft.privacy());
  }

  /** When it begins to take answers; null for at once. */
  public @Nullable Instant opensAt() {
    return fielding.opensAt();
  }

  /** When it stops presenting by its schedule; null for never. */
  public @Nullable Instant closesAt() {
    return fielding.closesAt();
  }

  /** Who may answer. */
  public Admission admission() {
    return fielding.admitted();
  }

  /** How often one person may answer. */
  public RepeatPolicy repeat() {
    return fielding.repeat();
  }

  /** The wave that is in the field, or was last; null for none. */
  public @Nullable String wave() {
    return versions.isEmpty() ? null : versions.getLast().wave();
  }

  /** Numbers of the versions that belong to a wave; null for the time without waves. */
  public Set<Integer> versionsOf(@Nullable String wave) {
    return versions.stream()
        .filter(each -> Objects.equals(each.wave(), wave))
        .map(SurveyVersion.Ref::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Where it is in its life at this moment, by its schedule. */
  public SurveyState stateAt(Instant now) {
    if (state != SurveyState.LIVE) {
      return state;
    }
    if (fielding.hasEnded(now)) {
      return SurveyState.CLOSED;
    }
    return fielding.hasBegun(now) ? SurveyState.LIVE : SurveyState.SCHEDULED;
  }

  /** Whether answers to a presentation made while it was live are taken at this moment. */
  public boolean takesAnswers(Instant now) {
    return switch (state) {
      case DRAFT -> false;
      case SCHEDULED, LIVE, CLOSED ->
          Stream.of(Optional.ofNullable(closedAt), Optional.ofNullable(closesAt()))
              .flatMap(Optional::stream)
              .allMatch(end -> now.isBefore(end.plus(GRACE)));
    };
  }

  /** Whether answers to one of its versions are taken at this moment, or may yet be. */
  public boolean takesAnswersTo(int version, Instant now) {
    boolean superseded = version < versions.size();
    return takesAnswers(now)
        && !(superseded && !now.isBefore(versions.get(version).publishedAt().plus(PRESENTED)));
  }

  Outcome<Survey> edit(String newName, IdentityMode mode, SurveyContent content) {
    if (mode != identityMode && !versions.isEmpty()) {
      return Outcome.refused(
          UserError.of(
              WRONG_STATE,
              "The identity mode was fixed by the first publish; create another survey.",
              "input",
              "identityMode"));
    }
    var errors = UserErrors.under("input");
    errors.at("name").checkText(newName, 200);
    content.check(defaultLocale, errors);
    errors
        .at("privacy")
        .addIf(
            mode == IdentityMode.IDENTIFIED && content.privacy() != null,
            INVALID,
            "Only an anonymous survey has a privacy contract.");
    errors
        .at("identityMode")
        .addIf(
            mode == IdentityMode.ANONYMOUS && admission() != Admission.ANYBODY,
            WRONG_STATE,
            "Nobody is known in an anonymous survey; let ANYBODY answer first"
                + " (surveyAdmissionSet).");
    errors
        .at("frozenAttributes")
        .addIf(
            mode == IdentityMode.ANONYMOUS && !content.frozenAttributes().isEmpty(),
            INVALID,
            "An anonymous survey keeps no more than its contract says; use privacy.dimensions.");
    var edited =
        new Survey(
            id,
            newName,
            state,
            mode,
            revision + 1,
            defaultLocale,
            content,
            versions,
            kinds,
            fielding,
            createdAt,
            closedAt);
    return errors.isEmpty() ? Outcome.done(edited) : Outcome.refused(errors);
  }

  /**
   * Respondents of an anonymous survey may count on the time it was open, so none is taken back.
   */
  Outcome<Survey> field(Fielding how, Instant now) {
    var errors = UserErrors.under("input");
    how.check(errors);
    errors
        .at("admission")
        .addIf(
            identityMode == IdentityMode.ANONYMOUS && how.admitted() != Admission.ANYBODY,
            INVALID,
            "Nobody is known in an anonymous survey; open a blind wave (blindWaveOpen) for a closed"
                + " list, or give ANYBODY.");
    errors
        .at("closesAt")
        .addIf(
            identityMode == IdentityMode.ANONYMOUS
                && !versions.isEmpty()
                && how.hasEnded(now)
                && !Objects.equals(how.closesAt(), closesAt()),
            INVALID,
            "An anonymous survey cannot have ended in the past; give a later moment, or close it"
                + " with `surveyClose`.");
    var fielded =
        new Survey(
            id,
            name,
            state,
            identityMode,
            revision + 1,
            defaultLocale,
            draft,
            versions,
            kinds,
            how,
            createdAt,
            closedAt);
    return errors.isEmpty() ? Outcome.done(fielded) : Outcome.refused(errors);
  }

  /** What publishing makes: the survey as it is then, and its new version. */
  record Publication(Survey survey, SurveyVersion version) {}

  /**
   * Freezes the draft.
   *
   * @param changes how it differs from what was published before
   * @param attributes that it names
   */
  Outcome<Publication> publish(
      PublishRequest request, List<SurveyChange> changes, List<Attribute> attributes, Instant now) {
    var all = UserErrors.under();
    all.at("id")
        .addIf(
            fielding.hasEnded(now),
            WRONG_STATE,
            "By its schedule the survey has ended; set another one before you publish.");
    var errors = all.at("draft");
    errors.at("questions").addIf(draft.questions().isEmpty(), REQUIRED, "Add a question first.");
    for (int i = 0; i < draft.pages().size(); i++) {
      errors
          .at("pages", i, "questions")
          .addIf(
              draft.pages().get(i).questions().isEmpty(),
              REQUIRED,
              "Put a question on the page, or remove it.");
    }
    var known = new HashMap<>(kinds);
    var refused = new HashSet<String>();
    for (int i = 0; i < draft.questions().size(); i++) {
      var id = draft.questions().get(i).id().value();
      var kind = draft.questions().get(i).type().kind();
      var before = known.putIfAbsent(id, kind);
      if (before != null && !before.equals(kind)) {
        refused.add(id);
        errors
            .at("questions", i)
            .add(
                INVALID,
                "This id was published as %s; give the new question an id of its own."
                    .formatted(before));
      }
    }
    request.check(
        changes.stream()
            .filter(each -> each.questionId().filter(refused::contains).isEmpty())
            .toList(),
        all);
    return errors.isEmpty()
        ? Outcome.done(publication(known, request.waveAfter(wave()), attributes, now))
        : Outcome.refused(errors);
  }

  private Publication publication(
      Map<String, String> known, @Nullable String wave, List<Attribute> attributes, Instant now) {
    var ref = new SurveyVersion.Ref(versions.size() + 1, revision, now, wave);
    var all = new ArrayList<>(versions);
    all.add(ref);
    var content = draft.over(AttributeSchema.of(attributes));
    var published =
        new Survey(
            id,
            name,
            SurveyState.LIVE,
            identityMode,
            revision + 1,
            defaultLocale,
            content,
            List.copyOf(all),
            Map.copyOf(known),
            fielding,
            createdAt,
            null);
    var version =
        new SurveyVersion(
            ref.id(id), id, ref.number(), now, wave, identityMode, content, attributes);
    return new Publication(published, version);
  }

  Outcome<Survey> close(Instant now) {
    return switch (state) {
      case DRAFT ->
          Outcome.refused(
              UserError.of(WRONG_STATE, "Only a survey that was published can be closed.", "id"));
      case CLOSED -> Outcome.done(this);
      case SCHEDULED, LIVE ->
          Outcome.done(
              new Survey(
                  id,
                  name,
                  SurveyState.CLOSED,
                  identityMode,
                  revision + 1,
                  defaultLocale,
                  draft,
                  versions,
                  kinds,
                  fielding,
                  createdAt,
                  now));
    };
  }
}
