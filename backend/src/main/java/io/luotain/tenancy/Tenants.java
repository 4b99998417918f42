package io.luotain.tenancy;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.STALE_REVISION;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.platform.MasterKey;
import io.luotain.platform.Outcome;
import io.luotain.platform.RandomIds;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import org.bson.types.Binary;
import org.springframework.stereotype.Service;

/** All tenants. What {@link #find} gives may be up to 10 seconds old. */
@Service
public class Tenants {

  private static final Duration MAX_AGE = Duration.ofSeconds(10);
  private static final int SECRET_BYTES = 32;

  private record KeyUse(TenantId id, String use, String algorithm) {}

  private final TenantRepository repository;
  private final TenantMongo mongo;
  private final MasterKey masterKey;
  private final Clock clock;
  private final LoadingCache<TenantId, Optional<TenantRepository.Row>> cache;
  private final Cache<KeyUse, SecretKey> keys = Caffeine.newBuilder().maximumSize(10_000).build();

  Tenants(
      TenantRepository repository,
      TenantMongo mongo,
      MasterKey masterKey,
      Clock clock,
      Ticker ticker) {
    this.repository = repository;
    this.mongo = mongo;
    this.masterKey = masterKey;
    this.clock = clock;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(MAX_AGE)
            .ticker(ticker)
            .build(repository::find);
  }

  /** The ids of all tenants, as they are now. */
  public List<TenantId> ids() {
    return repository.ids();
  }

  /** Creates a tenant and its database. Refused when the id is taken or malformed. */
  @RequiresScope("operator")
  public Outcome<Tenant> create(String id, String name, TenantSettings settings) {
    var errors = UserErrors.under("input");
    errors.at("name").checkText(name, 100);
    settings.check(errors);
    var tenantId = TenantId.parse(id);
    errors
        .at("id")
        .addIf(tenantId.isEmpty(), INVALID, "Give 4 to 24 of the characters a-z and 0-9.");
    if (tenantId.isEmpty() || !errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    return provision(tenantId.get(), name, settings);
  }

  private Outcome<Tenant> provision(TenantId id, String name, TenantSettings settings) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var tenant = new Tenant(id, name, settings, now);
    var secret = new Binary(masterKey.seal(RandomIds.bytes(SECRET_BYTES), context(id)));
    if (!repository.insert(tenant, secret)) {
      return Outcome.refused(
          UserError.of(DUPLICATE, "The id is taken; choose another.", "input", "id"));
    }
    cache.invalidate(id);
    mongo.of(id);
    return Outcome.done(tenant);
  }

  /** The tenant with this id; empty when there is none. */
  public Optional<Tenant> find(TenantId id) {
    return cache.get(id).map(TenantRepository.Row::tenant);
  }

  /** The tenant with this id, which a credential or a stored record says exists. */
  public Tenant get(TenantId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No tenant " + id));
  }

  @RequiresScope("tenant:read")
  public Tenant read(TenantId id) {
    return get(id);
  }

  @RequiresScope("tenant:admin")
  public Outcome<Tenant> update(TenantId id, UnaryOperator<TenantSettings> change) {
    var stored = repository.find(id).orElseThrow().settings();
    var changed = change.apply(stored);
    var errors = UserErrors.under("input");
    changed.check(errors);
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    var updated = repository.update(id, stored, changed);
    cache.invalidate(id);
    return updated
        .map(Outcome::done)
        .orElseGet(
            () ->
                Outcome.refused(
                    UserError.of(STALE_REVISION, "The settings just changed; try again.")));
  }

  /** A key for one use, derived from the tenant's secret; the same on every instance, for ever. */
  public SecretKey key(TenantId id, String use, String algorithm) {
    return keys.get(new KeyUse(id, use, algorithm), this::derive);
  }

  private SecretKey derive(KeyUse key) {
    var row = repository.find(key.id()).orElseThrow();
    var secret = masterKey.open(row.secret().getData(), context(key.id()));
    return MasterKey.derive(secret, key.use(), key.algorithm());
  }

  private static String context(TenantId id) {
    return "tenant/" + id;
  }
}
