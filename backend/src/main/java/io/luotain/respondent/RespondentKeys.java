package io.luotain.respondent;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.platform.MasterKey;
import io.luotain.platform.Outcome;
import io.luotain.platform.Page;
import io.luotain.platform.RandomIds;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantId;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;

/** The respondent keys of all tenants. A revoked key stops on every instance in 10 seconds. */
@Service
public class RespondentKeys {

  private static final Duration MAX_AGE = Duration.ofSeconds(5);
  private static final int ID_LENGTH = 16;
  private static final int SECRET_BYTES = 32;
  private static final int MAX_NAME = 100;
  private static final int MAX_KEYS = 20;

  /** A new key; the secret is null when the tenant has the private half itself. */
  record Created(RespondentKey key, @Nullable String secret) {}

  /** A key ready to verify with. */
  record Verifying(KeyAlgorithm algorithm, Key key) {}

  private final RespondentKeyRepository repository;
  private final MasterKey masterKey;
  private final Clock clock;
  private final LoadingCache<TenantId, Map<String, Verifying>> cache;

  RespondentKeys(
      RespondentKeyRepository repository, MasterKey masterKey, Clock clock, Ticker ticker) {
    this.repository = repository;
    this.masterKey = masterKey;
    this.clock = clock;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(MAX_AGE)
            .ticker(ticker)
            .build(this::load);
  }

  /**
   * Creates a key.
   *
   * @param publicKey as JWK or PEM; null for HS256, whose secret is made here
   */
  @RequiresScope("tenant:admin")
  Outcome<Created> create(
      TenantId tenant, String name, KeyAlgorithm algorithm, @Nullable String publicKey) {
    var errors = UserErrors.under("input");
    errors.at("name").checkText(name, MAX_NAME);
    errors.addIf(
        repository.good(tenant).size() >= MAX_KEYS,
        TOO_LONG,
        "There are 20 good keys; revoke one.");
    var given = publicKey(algorithm, publicKey, errors.at("publicKey"));
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    var encoded = given.orElseGet(() -> RandomIds.bytes(SECRET_BYTES));
    var id = RandomIds.next(ID_LENGTH);
    var row =
        new RespondentKeyRepository.Row(
            id,
            name,
            algorithm,
            new Binary(masterKey.seal(encoded, context(tenant, id))),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            null);
    repository.insert(tenant, row);
    cache.invalidate(tenant);
    return Outcome.done(new Created(row.key(), algorithm.isSymmetric() ? text(encoded) : null));
  }

  private static Optional<byte[]> publicKey(
      KeyAlgorithm algorithm, @Nullable String given, UserErrors errors) {
    if (algorithm.isSymmetric()) {
      errors.addIf(given != null, INVALID, "The secret of an HS256 key is made by Luotain.");
      return Optional.empty();
    }
    if (given == null) {
      errors.add(REQUIRED, "Give the public key as JWK or PEM.");
      return Optional.empty();
    }
    return PublicKeys.parse(algorithm, given, errors);
  }

  private static String text(byte[] secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** The tenant's keys, newest first, revoked ones included. */
  @RequiresScope("tenant:admin")
  public Window<RespondentKey> page(TenantId tenant, Page page) {
    return repository.page(tenant, page);
  }

  /** Revokes a key; a second time changes nothing. */
  @RequiresScope("tenant:admin")
  public Outcome<RespondentKey> revoke(TenantId tenant, String id) {
    var revoked = repository.revoke(tenant, id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    cache.invalidate(tenant);
    return revoked
        .map(Outcome::done)
        .orElseGet(
            () -> Outcome.refused(UserError.of(NOT_FOUND, "There is no key with this id.", "id")));
  }

  /** The tenant's good key with this id; empty when there is none. */
  Optional<Verifying> find(TenantId tenant, String id) {
    return Optional.ofNullable(cache.get(tenant).get(id));
  }

  private Map<String, Verifying> load(TenantId tenant) {
    return repository.good(tenant).stream()
        .collect(
            Collectors.toMap(
                RespondentKeyRepository.Row::id,
                (Function<RespondentKeyRepository.Row, Verifying>) row -> open(tenant, row)));
  }

  private Verifying open(TenantId tenant, RespondentKeyRepository.Row row) {
    var encoded = masterKey.open(row.sealed().getData(), context(tenant, row.id()));
    try {
      return new Verifying(row.algorithm(), row.algorithm().key(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String context(TenantId tenant, String id) {
    return "respondent-key/" + tenant + "/" + id;
  }
}
