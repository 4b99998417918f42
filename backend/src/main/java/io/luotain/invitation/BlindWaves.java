package io.luotain.invitation;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.INVITATION_INVALID;
import static io.luotain.platform.UserErrorCode.PARTICIPATION_INVALID;
import static io.luotain.platform.UserErrorCode.SURVEY_NOT_LIVE;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.disclosure.Blocks;
import io.luotain.platform.MasterKey;
import io.luotain.platform.Outcome;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyState;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The blind waves of anonymous surveys: signs what the invited blinded, and checks tokens. What
 * ties an invitation to its answers is known to the respondent's browser alone.
 */
@Service
public class BlindWaves {

  private static final Logger log = LoggerFactory.getLogger(BlindWaves.class);
  private static final Duration MAX_AGE = Duration.ofSeconds(5);

  /** After this every instance knows what was changed in the store. */
  static final Duration SETTLING = Duration.ofMinutes(1);

  private record Key(TenantId tenant, String id) {}

  private final BlindWaveRepository repository;
  private final InvitationRepository invitations;
  private final Invitations admission;
  private final Surveys surveys;
  private final Blocks blocks;
  private final MasterKey masterKey;
  private final Tenants tenants;
  private final Clock clock;
  private final LoadingCache<Key, Optional<BlindWaveRepository.Row>> cache;

  BlindWaves(
      BlindWaveRepository repository,
      InvitationRepository invitations,
      Invitations admission,
      Surveys surveys,
      Blocks blocks,
      MasterKey masterKey,
      Tenants tenants,
      Clock clock,
      Ticker ticker) {
    this.repository = repository;
    this.invitations = invitations;
    this.admission = admission;
    this.surveys = surveys;
    this.blocks = blocks;
    this.masterKey = masterKey;
    this.tenants = tenants;
    this.clock = clock;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(MAX_AGE)
            .ticker(ticker)
            .build(key -> repository.find(key.tenant(), key.id()));
  }

  /**
   * The blind wave of this name, at most 10 seconds old; without keys while it is being opened.
   * Empty when the wave is open to all.
   */
  public Optional<BlindWave> find(TenantId tenant, SurveyId survey, @Nullable String wave) {
    return row(tenant, survey, wave).map(BlindWaveRepository.Row::blindWave);
  }

  /** The same, but one that was opened a moment ago is found: nobody may answer it openly. */
  public Optional<BlindWave> current(TenantId tenant, SurveyId survey, @Nullable String wave) {
    var key = new Key(tenant, BlindWaveRepository.Row.id(survey, wave));
    if (cache.get(key).isEmpty()) {
      var found = repository.find(tenant, key.id());
      found.ifPresent(row -> cache.put(key, Optional.of(row)));
    }
    return find(tenant, survey, wave);
  }

  private Optional<BlindWaveRepository.Row> row(
      TenantId tenant, SurveyId survey, @Nullable String wave) {
    return cache.get(new Key(tenant, BlindWaveRepository.Row.id(survey, wave)));
  }

  /**
   * Signs the one blinded message that an invitation is good for; the same message again gets the
   * same signature, any other none. No time is noted.
   *
   * @param blinded base64url without padding, as long as the key's modulus
   * @return the blind signature, in the same form
   */
  @RequiresScope("visitor")
  Outcome<String> sign(TenantId tenant, SurveyId id, String invitation, String blinded) {
    var survey =
        surveys
            .recent(tenant, id)
            .filter(each -> each.stateAt(clock.instant()) == SurveyState.LIVE);
    if (survey.isEmpty()) {
      return Outcome.refused(
          UserError.of(SURVEY_NOT_LIVE, "No live survey has this id.", "input", "surveyId"));
    }
    var wave = row(tenant, id, survey.get().wave());
    if (wave.isEmpty() || !wave.get().ready()) {
      return Outcome.refused(
          UserError.of(
              INVITATION_INVALID, "No blind wave of this survey is open.", "input", "surveyId"));
    }
    return admission
        .admit(tenant, survey.get(), invitation, "input", "invitation")
        .then(invited -> sign(tenant, wave.get(), invited, blinded));
  }

  private Outcome<String> sign(
      TenantId tenant, BlindWaveRepository.Row wave, Invited invited, String blinded) {
    var key =
        wave.strata().stream()
            .filter(each -> each.key().key().fingerprint().equals(invited.stratum()))
            .map(BlindWaveRepository.Stratum::signingKey)
            .filter(Objects::nonNull)
            .findFirst()
            .map(kept -> BlindSigningKey.read(masterKey.open(kept.getData(), context(wave))));
    if (key.isEmpty()) {
      return Outcome.refused(
          UserError.of(
              INVITATION_INVALID, "The invitation is not of this wave.", "input", "invitation"));
    }
    var message = decoded(blinded).filter(key.get().verificationKey()::mayBeBlinded);
    if (message.isEmpty()) {
      return Outcome.refused(
          UserError.of(INVALID, "Give a message that is blinded for the key.", "input", "blinded"));
    }
    if (!invitations.keepBlinded(tenant, invited.id(), blinded)) {
      return Outcome.refused(
          UserError.of(
              INVITATION_INVALID,
              "Another browser began with this invitation; go on there.",
              "input",
              "invitation"));
    }
    return Outcome.done(encoded(key.get().sign(message.get()).orElseThrow()));
  }

  /**
   * What a token proves.
   *
   * @param path where it is in the request, for the user errors
   */
  public Outcome<Participation> verify(
      TenantId tenant, SurveyId survey, @Nullable String wave, String text, String... path) {
    return row(tenant, survey, wave)
        .flatMap(row -> verified(row, text))
        .map(Outcome::done)
        .orElseGet(
            () ->
                Outcome.refused(
                    UserError.of(
                        PARTICIPATION_INVALID,
                        "The participation token is forged, damaged or of another survey or wave.",
                        path)));
  }

  private Optional<Participation> verified(BlindWaveRepository.Row row, String text) {
    var wave = row.blindWave();
    var signed = row.tokenKey();
    return ParticipationToken.read(text)
        .filter(_ -> signed != null)
        .flatMap(
            token ->
                wave.keys().stream()
                    .filter(each -> each.key().verifies(token, wave.message()))
                    .findFirst()
                    .map(
                        each ->
                            new Participation(
                                encoded(token.id(tokenKey(row, Objects.requireNonNull(signed)))),
                                each.dimensions(),
                                wave.hash())));
  }

  private SecretKeySpec tokenKey(BlindWaveRepository.Row row, Binary signed) {
    return new SecretKeySpec(masterKey.open(signed.getData(), context(row)), "HmacSHA256");
  }

  static String context(BlindWaveRepository.Row row) {
    return "blind-wave/" + row.id();
  }

  @Scheduled(
      fixedDelayString = "${luotain.invitation.every:PT1M}",
      initialDelayString = "${luotain.invitation.every:PT1M}")
  void forgetKeys() {
    for (var tenant : tenants.ids()) {
      try {
        forgetKeys(tenant);
      } catch (DataAccessException e) {
        log.warn("Keys of blind waves of tenant {} wait for the next run", tenant, e);
      }
    }
  }

  /**
   * Destroys what nobody needs any more: signing keys of waves that ended; once no instance can
   * still have them, what they signed; keys of tokens when no answers are taken, and then which
   * tokens were spent. Each is done by a run after the one before, so that a run that is killed is
   * made up for by the next.
   */
  void forgetKeys(TenantId tenant) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (var row : repository.notOver(tenant)) {
      var survey = surveys.current(tenant, row.surveyId());
      if (row.signs()) {
        if (hasEnded(row, survey, now)) {
          repository.forgetSigningKeys(tenant, row, now);
        }
      } else if (row.signedUntil() != null) {
        if (!now.isBefore(row.signedUntil().plus(SETTLING))) {
          invitations.forgetBlinded(tenant, row.surveyId(), row.wave());
          repository.forgotBlinded(tenant, row);
        }
      } else if (row.ready()) {
        forgetTokens(tenant, row, survey, now);
      }
    }
  }

  private static boolean hasEnded(
      BlindWaveRepository.Row row, Optional<Survey> survey, Instant now) {
    return survey
        .filter(each -> each.stateAt(now) != SurveyState.CLOSED)
        .filter(each -> Objects.equals(each.wave(), row.wave()))
        .isEmpty();
  }

  private void forgetTokens(
      TenantId tenant, BlindWaveRepository.Row row, Optional<Survey> survey, Instant now) {
    var versions = survey.map(each -> each.versionsOf(row.wave())).orElseGet(Set::of);
    if (row.tokenKey() == null) {
      blocks.forgetSpent(tenant, row.surveyId(), versions);
      repository.over(tenant, row);
    } else if (versions.stream()
        .noneMatch(version -> survey.orElseThrow().takesAnswersTo(version, now))) {
      repository.forgetTokenKey(tenant, row);
    }
  }

  void forget(TenantId tenant, BlindWaveRepository.Row row) {
    cache.invalidate(new Key(tenant, row.id()));
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
