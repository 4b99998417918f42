package io.luotain.access;

import static io.luotain.platform.UserErrorCode.NOT_FOUND;

import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.platform.Digests;
import io.luotain.platform.Outcome;
import io.luotain.platform.Page;
import io.luotain.platform.RandomIds;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;

/** All tenants' publishable site keys. What is looked up may be up to 5 seconds old. */
@Service
public class SiteKeys {

  private static final int ID_LENGTH = 16;

  private final SiteKeyRepository repository;
  private final Clock clock;
  private final LoadingCache<String, Optional<SiteKeyRepository.Row>> cache;
  private final LoadingCache<TenantId, Optional<SiteKeyRepository.Row>> newest;

  SiteKeys(SiteKeyRepository repository, Clock clock, Ticker ticker) {
    this.repository = repository;
    this.clock = clock;
    this.cache = Secrets.cache(ticker, repository::find);
    this.newest = Secrets.cache(ticker, repository::newest);
  }

  @RequiresScope("tenant:admin")
  public Outcome<SiteKey> create(TenantId tenant, String name) {
    var errors = UserErrors.under("input");
    errors.at("name").checkText(name, ApiKeys.MAX_NAME);
    return errors.isEmpty() ? Outcome.done(issue(tenant, name)) : Outcome.refused(errors);
  }

  /** Creates a key without asking who calls: for provisioning, never for a request. */
  public SiteKey issue(TenantId tenant, String name) {
    var key = Secrets.next(Secrets.SITE_KEY);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var row =
        new SiteKeyRepository.Row(
            Digests.sha256(key), RandomIds.next(ID_LENGTH), tenant, name, key, now, null);
    repository.insert(row);
    cache.invalidate(row.hash());
    newest.invalidate(tenant);
    return row.siteKey();
  }

  /** The tenant's keys, newest first, revoked ones included. */
  @RequiresScope("tenant:admin")
  public Window<SiteKey> list(TenantId tenant, Page page) {
    return repository.list(tenant, page);
  }

  /** Revokes a key of this tenant; a second time changes nothing. */
  @RequiresScope("tenant:admin")
  public Outcome<SiteKey> revoke(TenantId tenant, String id) {
    var revoked = repository.revoke(tenant, id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    revoked.ifPresent(row -> cache.invalidate(row.hash()));
    newest.invalidate(tenant);
    return revoked
        .map(row -> Outcome.done(row.siteKey()))
        .orElseGet(
            () -> Outcome.refused(UserError.of(NOT_FOUND, "There is no key with this id.", "id")));
  }

  /** Whose key this is; empty when it is nobody's, malformed or revoked. */
  public Optional<TenantId> tenantOf(String key) {
    return good(key).map(SiteKeyRepository.Row::tenantId);
  }

  /** The tenant's newest good key; empty when it has none. */
  public Optional<String> activeKey(TenantId tenant) {
    return newest.get(tenant).map(SiteKeyRepository.Row::key);
  }

  Optional<Caller> caller(String key) {
    return good(key)
        .map(row -> new Caller(Caller.Kind.SITE, row.tenantId(), row.publicId(), Set.of(), null));
  }

  private Optional<SiteKeyRepository.Row> good(String key) {
    return key.startsWith(Secrets.SITE_KEY) && Secrets.isWellFormed(key)
        ? cache.get(Digests.sha256(key)).filter(row -> row.revokedAt() == null)
        : Optional.empty();
  }
}
