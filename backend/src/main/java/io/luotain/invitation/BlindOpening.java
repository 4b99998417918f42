package io.luotain.invitation;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.TOO_LONG;
import static io.luotain.platform.UserErrorCode.WRONG_STATE;

import io.luotain.platform.MasterKey;
import io.luotain.platform.Outcome;
import io.luotain.platform.RandomIds;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.RespondentId;
import io.luotain.respondent.Respondents;
import io.luotain.respondent.SegmentId;
import io.luotain.respondent.Segments;
import io.luotain.survey.ContractDimension;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens blind waves: fixes the list of the invited, divides it into strata, makes their keys. */
@Service
class BlindOpening {

  private static final int MAX_PEOPLE = 5_000;
  private static final int MAX_STRATA = 64;
  private static final int PAGE = 1_000;
  private static final int KEY_BYTES = 32;

  /** An opening that took longer than this was interrupted. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final BlindWaveRepository repository;
  private final BlindWaves waves;
  private final Inviting inviting;
  private final Surveys surveys;
  private final Segments segments;
  private final Respondents respondents;
  private final MasterKey masterKey;
  private final Clock clock;

  BlindOpening(
      BlindWaveRepository repository,
      BlindWaves waves,
      Inviting inviting,
      Surveys surveys,
      Segments segments,
      Respondents respondents,
      MasterKey masterKey,
      Clock clock) {
    this.repository = repository;
    this.waves = waves;
    this.inviting = inviting;
    this.surveys = surveys;
    this.segments = segments;
    this.respondents = respondents;
    this.masterKey = masterKey;
    this.clock = clock;
  }

  /** What was opened; the links are shown this once. */
  record Opened(
      BlindWave wave, Map<BlindWave.Key, Integer> people, List<InvitationEntry> entries) {}

  /** Opens the wave of a scheduled anonymous survey to these people and nobody else. */
  @RequiresScope("invitations:write")
  Outcome<Opened> open(
      TenantId tenant,
      SurveyId id,
      @Nullable List<String> people,
      @Nullable SegmentId segment,
      @Nullable Instant expiresAt) {
    var errors = UserErrors.under("input");
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var survey = surveys.current(tenant, id);
    if (survey.isEmpty()) {
      errors.at("surveyId").add(NOT_FOUND, "There is no survey with this id.");
      return Outcome.refused(errors);
    }
    errors
        .at("surveyId")
        .addIf(
            survey.get().stateAt(now) != SurveyState.SCHEDULED,
            WRONG_STATE,
            "Publish the survey with a time to open that is yet to come (surveyScheduleSet), so"
                + " that nobody answers without an invitation.");
    errors
        .at("expiresAt")
        .addIf(
            expiresAt != null && !expiresAt.isAfter(now),
            INVALID,
            "Give a moment that is yet to come, or leave it out.");
    var version =
        survey.get().latest().map(ref -> surveys.version(tenant, survey.get(), ref)).stream()
            .filter(each -> each.contract().isPresent())
            .findFirst();
    errors
        .at("surveyId")
        .addIf(version.isEmpty(), WRONG_STATE, "Only an anonymous survey has blind waves.");
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    var invited =
        segment == null
            ? List.copyOf(new LinkedHashSet<>(people == null ? List.of() : people))
            : members(tenant, segment, errors);
    var contract = version.get().contract().orElseThrow();
    check(invited, contract, errors.at("to"));
    return errors.isEmpty()
        ? open(tenant, survey.get(), version.get(), contract, invited, expiresAt, now, errors)
        : Outcome.refused(errors);
  }

  private List<String> members(TenantId tenant, SegmentId id, UserErrors errors) {
    var segment = segments.read(tenant, id);
    errors
        .at("to", "segment", "id")
        .addIf(segment.isEmpty(), NOT_FOUND, "There is no segment with this id.");
    var all = new ArrayList<String>();
    var found = List.<RespondentId>of();
    do {
      var after = all.isEmpty() ? null : all.getLast();
      found =
          segment.map(each -> segments.memberIds(tenant, each, after, PAGE)).orElseGet(List::of);
      found.forEach(each -> all.add(each.value()));
    } while (found.size() == PAGE && all.size() <= MAX_PEOPLE);
    return all;
  }

  private static void check(List<String> people, PrivacyContract contract, UserErrors errors) {
    errors.addIf(
        people.size() > MAX_PEOPLE, TOO_LONG, "A blind wave takes at most 5,000 people by now.");
    errors.addIf(
        people.size() < 2 * contract.minimumGroup(),
        INVALID,
        "Invite at least %d people, or nobody would be hidden."
            .formatted(2 * contract.minimumGroup()));
    errors.addIf(
        people.stream().anyMatch(each -> RespondentId.parse(each).isEmpty()),
        INVALID,
        RespondentId.FORM_RULE);
  }

  private Outcome<Opened> open(
      TenantId tenant,
      Survey survey,
      SurveyVersion version,
      PrivacyContract contract,
      List<String> people,
      @Nullable Instant expiresAt,
      Instant now,
      UserErrors errors) {
    var strata = new Strata(2 * contract.minimumGroup()).of(coarsened(tenant, contract, people));
    if (strata.size() > MAX_STRATA) {
      errors
          .at("to")
          .add(TOO_LONG, "These are more than 64 strata; give the contract coarser dimensions.");
      return Outcome.refused(errors);
    }
    var id = BlindWaveRepository.Row.id(survey.id(), version.wave());
    repository.abandon(tenant, id, now.minus(PATIENCE));
    var row = row(id, survey, version, contract, strata, now);
    if (!repository.insert(tenant, row)) {
      errors.at("surveyId").add(WRONG_STATE, "This wave is open already; its list is fixed.");
      return Outcome.refused(errors);
    }
    var wave = row.blindWave();
    var entries = new ArrayList<InvitationEntry>();
    var counts = new LinkedHashMap<BlindWave.Key, Integer>();
    for (int i = 0; i < wave.keys().size(); i++) {
      var key = wave.keys().get(i);
      var members =
          strata.getOrDefault(key.dimensions(), List.of()).stream()
              .map(Strata.Member::person)
              .sorted()
              .toList();
      var stratum = new Inviting.Stratum(key.key().fingerprint(), wave.hash(), i);
      entries.addAll(inviting.invite(tenant, survey, members, expiresAt, now, stratum));
      counts.put(key, members.size());
    }
    repository.ready(tenant, id);
    waves.forget(tenant, row);
    return Outcome.done(new Opened(wave, counts, entries));
  }

  private List<Strata.Member> coarsened(
      TenantId tenant, PrivacyContract contract, List<String> people) {
    var attributes = contract.dimensions().stream().map(ContractDimension::attribute).toList();
    var ids = people.stream().map(RespondentId::new).toList();
    var values = respondents.values(tenant, ids, attributes);
    return ids.stream()
        .map(
            person -> {
              var own = values.getOrDefault(person, Map.of());
              return new Strata.Member(
                  person.value(),
                  contract.dimensions().stream()
                      .map(each -> each.coarse(own.get(each.attribute())))
                      .toList());
            })
        .toList();
  }

  private BlindWaveRepository.Row row(
      String id,
      Survey survey,
      SurveyVersion version,
      PrivacyContract contract,
      Map<List<String>, List<Strata.Member>> strata,
      Instant now) {
    var bare =
        new BlindWaveRepository.Row(
            id, survey.id(), version.wave(), contract.hash(), false, now, List.of(), null);
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
    var tokenKey = new Binary(masterKey.seal(RandomIds.bytes(KEY_BYTES), context));
    return new BlindWaveRepository.Row(
        id, survey.id(), version.wave(), contract.hash(), false, now, keys, tokenKey);
  }
}
