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

  /** As stored, and with its keys read. */
  private record Known(BlindWaveRepository.Row row, BlindWave wave) {

    private static Known of(BlindWaveRepository.Row row) {
      return new Known(row, row.blindWave());
    }

    private Known ready() {
      if (!row.ready()) {
        throw new TryAgain("The wave is being opened; ask again in a while.");
      }
      return this;
    }
  }

  private final BlindWaveRepository repository;
  private final InvitationRepository invitations;
  private final Invitations admission;
  private final Surveys surveys;
  private final Blocks blocks;
  private final MasterKey masterKey;
  private final Tenants tenants;
  private final Clock clock;
  private final LoadingCache<Key, Optional<Known>> cache;

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
            .build(key -> repository.find(key.tenant(), key.id()).map(Known::of));
  }

  /**
   * The blind wave of this name, at most 10 seconds old. Empty when the wave is open to all.
   *
   * @throws TryAgain while it is being opened
   */
  public Optional<BlindWave> find(TenantId tenant, SurveyId survey, @Nullable String wave) {
    return known(tenant, survey, wave).map(Known::wave);
  }

  /** The same, but one that was opened a moment ago is found: nobody may answer it openly. */
  public Optional<BlindWave> current(TenantId tenant, SurveyId survey, @Nullable String wave) {
    var key = new Key(tenant, BlindWaveRepository.Row.id(survey, wave));
    if (cache.get(key).isEmpty()) {
      var found = repository.find(tenant, key.id());
      found.ifPresent(row -> cache.put(key, Optional.of(Known.of(row))));
    }
    return find(tenant, survey, wave);
  }

  private Optional<Known> known(TenantId tenant, SurveyId survey, @Nullable String wave) {
    return cache.get(new Key(tenant, BlindWaveRepository.Row.id(survey, wave))).map(Known::ready);
  }

  /**
   * Signs the one blinded message that an invitation is good for; the same message again gets the
   * same signature, any other none. No time is noted.
   *
   * @param blinded base64url without padding, as long as the key's modulus
   * @return the blind signature, in the same form
   * @throws TryAgain before the survey opens, also when that was put off
   */
  @RequiresScope("visitor")
  Outcome<String> sign(TenantId tenant, SurveyId id, String invitation, String blinded) {
    var survey = surveys.recent(tenant, id);
    var state = survey.map(each -> each.stateAt(clock.instant())).orElse(SurveyState.CLOSED);
    if (state == SurveyState.SCHEDULED) {
      throw new TryAgain("The survey is not open yet; ask again when it is.");
    }
    if (state != SurveyState.LIVE) {
      return Outcome.refused(
          UserError.of(SURVEY_NOT_LIVE, "No live survey has this id.", "input", "surveyId"));
    }
    var wave = known(tenant, id, survey.orElseThrow().wave());
    if (wave.isEmpty()) {
      return Outcome.refused(
          UserError.of(
              INVITATION_INVALID, "No blind wave of this survey is open.", "input", "surveyId"));
    }
    return admission
        .admit(tenant, survey.orElseThrow(), invitation, "input", "invitation")
        .then(invited -> sign(tenant, wave.get().row(), invited, blinded));
  }

  private Outcome<String> sign(
      TenantId tenant, BlindWaveRepository.Row wave, Invited invited, String blinded) {
    var key =
        wave.strata().stream()
            .filter(each -> each.key().key().fingerprint().equals(invited.stratum()))
            .map(BlindWaveRepository.Stratum::signingKey)
            .filter(Objects::nonNull)
            .findFirst()
            .map(
                sealedKey ->
                    BlindSigningKey.read(masterKey.open(sealedKey.getData(), context(wave))));
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
    return known(tenant, survey, wave)
        .flatMap(known -> verified(known, text))
        .map(Outcome::done)
        .orElseGet(
            () ->
                Outcome.refused(
                    UserError.of(
                        PARTICIPATION_INVALID,
                        "The participation token is forged, damaged or of another survey or wave.",
                        path)));
  }

  private Optional<Participation> verified(Known known, String text) {
    var sealedKey = known.row().tokenKey();
    var token = ParticipationToken.read(text);
    if (sealedKey == null || token.isEmpty()) {
      return Optional.empty();
    }
    var wave = known.wave();
    var message = wave.message();
    return wave.keys().stream()
        .filter(each -> each.key().verifies(token.get(), message))
        .findFirst()
        .map(
            each ->
                new Participation(
                    encoded(token.get().id(tokenKey(known.row(), sealedKey))),
                    each.dimensions(),
                    wave.hash()));
  }

  private SecretKeySpec tokenKey(BlindWaveRepository.Row row, Binary sealedKey) {
    return new SecretKeySpec(masterKey.open(sealedKey.getData(), context(row)), "HmacSHA256");
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
      } catch (RuntimeException e) { // as below: its waves could not even be listed
        log.warn("Keys of blind waves of tenant {} wait: {}", tenant, e.getClass().getName());
      }
    }
  }

  /** Does what is due for one tenant. */
  void forgetKeys(TenantId tenant) {
    for (var id : repository.notOver(tenant)) {
      // A record that cannot be read may fail in any way, and must not keep the keys of others from
      // being destroyed. The message may quote what is stored, so that it is not logged.
      try {
        repository.find(tenant, id).ifPresent(row -> forgetKeys(tenant, row));
      } catch (RuntimeException e) {
        log.warn("Keys of blind wave {} of tenant {} wait: {}", id, tenant, e.getClass().getName());
      }
    }
  }

  /**
   * Destroys what nobody needs any more: signing keys of waves that ended; once no instance can
   * still have them, what they signed; keys of tokens when no answers are taken, and then which
   * tokens were spent. Each is done by a run after the one before, so that a run that is killed is
   * made up for by the next.
   */
  private void forgetKeys(TenantId tenant, BlindWaveRepository.Row row) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
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
