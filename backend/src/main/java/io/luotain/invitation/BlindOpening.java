package io.luotain.invitation;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.WRONG_STATE;

import io.luotain.disclosure.Blocks;
import io.luotain.platform.CallerScopes;
import io.luotain.platform.MasterKey;
import io.luotain.platform.Outcome;
import io.luotain.platform.RandomIds;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.SegmentId;
import io.luotain.survey.PrivacyContract;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyState;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Opens blind waves: fixes the list of the invited, divides it into strata, makes their keys. From
 * the first write on nobody can answer the wave openly; before the last nobody can take part. A
 * wave that may ever have been open to all is refused, answered or not: a refusal that depended on
 * answers would tell of one before its release.
 */
@Service
class BlindOpening {

  private static final int KEY_BYTES = 32;

  /** An opening that took longer than this was interrupted. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private final BlindWaveRepository repository;
  private final BlindWaves waves;
  private final BlindList list;
  private final InvitationRepository invitations;
  private final Inviting inviting;
  private final Surveys surveys;
  private final Blocks blocks;
  private final MasterKey masterKey;
  private final Clock clock;

  BlindOpening(
      BlindWaveRepository repository,
      BlindWaves waves,
      BlindList list,
      InvitationRepository invitations,
      Inviting inviting,
      Surveys surveys,
      Blocks blocks,
      MasterKey masterKey,
      Clock clock) {
    this.repository = repository;
    this.waves = waves;
    this.list = list;
    this.invitations = invitations;
    this.inviting = inviting;
    this.surveys = surveys;
    this.blocks = blocks;
    this.masterKey = masterKey;
    this.clock = clock;
  }

  private static final String MAYBE_OPEN =
      "This wave may have been open to all, since the survey was changed after its first publish"
          + " into it; publish into another wave (surveyPublish) with a time to open that is yet to"
          + " come, and open that before any other change.";

  /**
   * What was opened; the links are shown this once.
   *
   * @param entries in the order of the people's ids
   */
  record Opened(
      BlindWave wave, Map<BlindWave.Key, Integer> people, List<InvitationEntry> entries) {}

  /** What all steps of one call need. */
  private record Call(
      TenantId tenant, Survey survey, @Nullable Instant expiresAt, Instant now, UserErrors errors) {

    Optional<BlindWaveRepository.Row> refuse(String message) {
      errors.at("surveyId").add(WRONG_STATE, message);
      return Optional.empty();
    }
  }

  /**
   * Opens the wave of a scheduled anonymous survey to these people and nobody else. The same people
   * again get new links to the same wave while it has not begun.
   */
  @RequiresScope("invitations:write")
  Outcome<Opened> open(
      TenantId tenant,
      SurveyId id,
      @Nullable List<String> people,
      @Nullable SegmentId segment,
      @Nullable Instant expiresAt) {
    // Each link names a stratum, and whoever presents the survey reads the values of each.
    CallerScopes.require("respondents:read");
    var errors = UserErrors.under("input");
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var survey = surveys.current(tenant, id);
    if (survey.isEmpty()) {
      errors.at("surveyId").add(NOT_FOUND, "There is no survey with this id.");
      return Outcome.refused(errors);
    }
    errors
        .at("expiresAt")
        .addIf(
            expiresAt != null && !expiresAt.isAfter(now),
            INVALID,
            "Give a moment that is yet to come, or leave it out.");
    var call = new Call(tenant, survey.get(), expiresAt, now, errors);
    var contract = contract(call);
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    var invited = list.read(tenant, people, segment, contract.orElseThrow(), errors.at("to"));
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    var wave = repository.find(tenant, BlindWaveRepository.Row.id(id, survey.get().wave()));
    if (wave.isPresent() && wave.get().ready()) {
      return again(call, wave.get(), invited);
    }
    // One that was begun is closed to all since, and was found never to have been open.
    if (wave.isEmpty() && !wasNeverOpen(survey.get())) {
      call.refuse(MAYBE_OPEN);
      return Outcome.refused(errors);
    }
    return open(call, contract.orElseThrow(), invited);
  }

  /**
   * Whether nobody can have answered the wave in the field openly. When a survey was open is not
   * stored, but each change is counted: one that did not change since the wave's first publish had
   * this very time to open from the start.
   */
  private static boolean wasNeverOpen(Survey survey) {
    return survey.versions().stream()
        .filter(each -> Objects.equals(each.wave(), survey.wave()))
        .findFirst()
        .filter(first -> survey.revision() == first.revision() + 1)
        .isPresent();
  }

  /** What the survey promises, if a blind wave of it can be opened now. */
  private Optional<PrivacyContract> contract(Call call) {
    var survey = call.survey();
    call.errors()
        .at("surveyId")
        .addIf(
            survey.stateAt(call.now()) != SurveyState.SCHEDULED,
            WRONG_STATE,
            "Publish the survey with a time to open that is yet to come (surveyScheduleSet), so"
                + " that nobody answers without an invitation.");
    var contract =
        survey
            .latest()
            .map(ref -> surveys.version(call.tenant(), survey, ref))
            .flatMap(SurveyVersion::contract);
    call.errors()
        .at("surveyId")
        .addIf(contract.isEmpty(), WRONG_STATE, "Only an anonymous survey has blind waves.");
    return contract;
  }

  private Outcome<Opened> open(Call call, PrivacyContract contract, List<String> people) {
    var opensAt = call.survey().opensAt();
    call.errors()
        .at("surveyId")
        .addIf(
            opensAt != null && opensAt.isBefore(call.now().plus(BlindWaves.SETTLING)),
            WRONG_STATE,
            "Let the survey open a minute from now or later (surveyScheduleSet, then surveyPublish"
                + " into another wave): before it does, every instance of the service has to know"
                + " that only the invited answer.");
    var strata = list.divided(call.tenant(), people, contract, call.errors().at("to"));
    if (!call.errors().isEmpty() || !isUnanswered(call)) {
      return Outcome.refused(call.errors());
    }
    var links = new Links(call, people);
    return opened(call, contract, strata, links)
        .map(row -> Outcome.done(links.opened(row.blindWave())))
        .orElseGet(() -> Outcome.refused(call.errors()));
  }

  /** The wave with everybody's invitation; empty when it is refused, and then nothing is left. */
  private Optional<BlindWaveRepository.Row> opened(
      Call call,
      PrivacyContract contract,
      Map<List<String>, List<Strata.Member>> strata,
      Links links) {
    var tenant = call.tenant();
    var bare =
        BlindWaveRepository.Row.opening(
            call.survey().id(), call.survey().wave(), contract.hash(), call.now());
    if (!repository.begin(tenant, bare, call.now().minus(PATIENCE))) {
      return call.refuse(
          "Another call is opening this wave, or was interrupted; repeat in five minutes.");
    }
    waves.forget(tenant, bare);
    var row = keyed(bare, strata);
    if (isAsItWas(call) && isUnanswered(call) && repository.keep(tenant, row)) {
      invitations.deleteAll(tenant, row.surveyId(), row.wave());
      links.invite(row.blindWave(), strata);
      if (!isAsItWas(call) || !isUnanswered(call)) {
        invitations.deleteAll(tenant, row.surveyId(), row.wave());
      } else if (repository.ready(tenant, row)) {
        waves.forget(tenant, row);
        return Optional.of(row);
      }
    }
    repository.abandon(tenant, bare);
    waves.forget(tenant, bare);
    return call.errors().isEmpty()
        ? call.refuse("Another call is opening this wave; use its links, or repeat.")
        : Optional.empty();
  }

  /** Whether the survey is still what was looked at before the wave was there for all to see. */
  private boolean isAsItWas(Call call) {
    boolean same =
        surveys
            .current(call.tenant(), call.survey().id())
            .filter(each -> each.stateAt(clock.instant()) == SurveyState.SCHEDULED)
            .filter(each -> each.versions().equals(call.survey().versions()))
            .isPresent();
    if (!same) {
      call.refuse("Somebody opened, closed or published the survey meanwhile; schedule it anew.");
    }
    return same;
  }

  /** Always so, unless somebody opened the survey and scheduled it anew during a call. */
  private boolean isUnanswered(Call call) {
    var survey = call.survey();
    boolean answered =
        blocks.holdsAny(call.tenant(), survey.id(), survey.versionsOf(survey.wave()));
    if (answered) {
      call.refuse(MAYBE_OPEN);
    }
    return !answered;
  }

  private BlindWaveRepository.Row keyed(
      BlindWaveRepository.Row bare, Map<List<String>, List<Strata.Member>> strata) {
    var context = BlindWaves.context(bare);
    var keys =
        strata.keySet().stream()
            .map(
                values -> {
                  var key = BlindSigningKey.generate();
                  return new BlindWaveRepository.Stratum(
                      values,
                      key.verificationKey().modulus().toString(16),
                      new Binary(masterKey.seal(key.encoded(), context)));
                })
            .toList();
    return bare.with(keys, new Binary(masterKey.seal(RandomIds.bytes(KEY_BYTES), context)));
  }

  /** New links for the same people, whose former ones may have been lost with the reply. */
  private Outcome<Opened> again(Call call, BlindWaveRepository.Row row, List<String> people) {
    var invited = invitations.allOf(call.tenant(), row.surveyId(), row.wave());
    var known = invited.stream().map(InvitationRepository.Row::respondent).toList();
    if (!new HashSet<>(known).equals(new HashSet<>(people))) {
      call.refuse(
          "This wave is open already; its list is fixed. The same people, without those who were"
              + " erased since, get new links.");
    } else if (!row.signs()) {
      call.refuse("This wave is over and its keys are destroyed; publish into another wave.");
    }
    if (!call.errors().isEmpty()) {
      return Outcome.refused(call.errors());
    }
    var links = new Links(call, people);
    var byKey =
        invited.stream()
            .collect(
                Collectors.groupingBy(
                    each -> Optional.ofNullable(each.stratum()).orElseThrow(),
                    Collectors.mapping(InvitationRepository.Row::respondent, Collectors.toList())));
    var wave = row.blindWave();
    for (int i = 0; i < wave.keys().size(); i++) {
      var fingerprint = wave.keys().get(i).key().fingerprint();
      links.invite(wave, i, byKey.getOrDefault(fingerprint, List.of()));
    }
    return Outcome.done(links.opened(wave));
  }

  /** The links of one call. */
  private final class Links {

    private final Call call;
    private final List<String> people;
    private final Map<BlindWave.Key, Integer> counts = new LinkedHashMap<>();
    private final List<InvitationEntry> entries = new ArrayList<>();

    Links(Call call, List<String> people) {
      this.call = call;
      this.people = people;
    }

    void invite(BlindWave wave, Map<List<String>, List<Strata.Member>> strata) {
      for (int i = 0; i < wave.keys().size(); i++) {
        var members = strata.getOrDefault(wave.keys().get(i).dimensions(), List.of());
        invite(wave, i, members.stream().map(Strata.Member::person).toList());
      }
    }

    void invite(BlindWave wave, int number, List<String> members) {
      var key = wave.keys().get(number);
      var stratum = new Inviting.Stratum(key.key().fingerprint(), wave.hash(), number);
      entries.addAll(
          inviting.invite(
              call.tenant(), call.survey(), members, call.expiresAt(), call.now(), stratum));
      counts.put(key, members.size());
    }

    /** In an order that tells nothing of the strata. */
    Opened opened(BlindWave wave) {
      var sorted =
          entries.stream().sorted(Comparator.comparing(InvitationEntry::respondentId)).toList();
      if (!sorted.stream()
          .map(InvitationEntry::respondentId)
          .toList()
          .equals(people.stream().sorted().toList())) {
        throw new IllegalStateException("Not everybody who was invited has one link.");
      }
      return new Opened(wave, counts, sorted);
    }
  }
}
