package io.luotain.access;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.REQUIRED;

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
import io.luotain.tenancy.Tenants;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;

/** All tenants' secret API keys. A revoked key stops on every instance within 10 seconds. */
@Service
public class ApiKeys {

  static final int MAX_NAME = 100;

  private static final int ID_LENGTH = 16;

  private final ApiKeyRepository repository;
  private final ApiKeyUse use;
  private final Tenants tenants;
  private final Clock clock;
  private final LoadingCache<String, Optional<ApiKeyRepository.Row>> cache;

  ApiKeys(ApiKeyRepository repository, ApiKeyUse use, Tenants tenants, Clock clock, Ticker ticker) {
    this.repository = repository;
    this.use = use;
    this.tenants = tenants;
    this.clock = clock;
    this.cache = Secrets.cache(ticker, repository::find);
  }

  /** Creates a key for the caller's tenant. Refused when it would hold a scope the caller lacks. */
  @RequiresScope("tenant:admin")
  public Outcome<IssuedKey> create(Caller caller, String name, Collection<Scope> scopes) {
    var errors = UserErrors.under("input");
    errors.at("name").checkText(name, MAX_NAME);
    checkGrant(errors.at("scopes"), caller, scopes);
    return errors.isEmpty()
        ? Outcome.done(issue(caller.tenant(), name, EnumSet.copyOf(scopes)))
        : Outcome.refused(errors);
  }

  /**
   * Creates a key that reads the results of some responses and nothing else.
   *
   * @param filter a condition on responses, which the caller has checked
   */
  @RequiresScope("tenant:admin")
  public Outcome<IssuedKey> createForResults(Caller caller, String name, String filter) {
    var errors = UserErrors.under("input");
    errors.at("name").checkText(name, MAX_NAME);
    var scopes = EnumSet.of(Scope.RESULTS_READ);
    checkGrant(errors.at("name"), caller, scopes);
    return errors.isEmpty()
        ? Outcome.done(insert(caller.tenant(), name, scopes, filter))
        : Outcome.refused(errors);
  }

  /** Creates a key with every scope for a tenant's first admin. */
  @RequiresScope("operator")
  public Outcome<IssuedKey> createAdmin(String tenantId) {
    return TenantId.parse(tenantId)
        .filter(id -> tenants.find(id).isPresent())
        .map(id -> Outcome.done(issue(id, "Admin", Scope.all())))
        .orElseGet(
            () ->
                Outcome.refused(
                    UserError.of(NOT_FOUND, "There is no tenant with this id.", "tenantId")));
  }

  /** Creates a key without asking who calls: for provisioning, never for a request. */
  public IssuedKey issue(TenantId tenant, String name, Set<Scope> scopes) {
    return insert(tenant, name, scopes, null);
  }

  private IssuedKey insert(
      TenantId tenant, String name, Set<Scope> scopes, @Nullable String resultsFilter) {
    var secret = Secrets.next(Secrets.API_KEY);
    var row =
        new ApiKeyRepository.Row(
            Digests.sha256(secret),
            RandomIds.next(ID_LENGTH),
            tenant,
            name,
            scopes,
            resultsFilter,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            null,
            null);
    repository.insert(row);
    return new IssuedKey(row.apiKey(), secret);
  }

  /** The tenant's keys, newest first, revoked ones included. */
  @RequiresScope("tenant:admin")
  public Window<ApiKey> list(TenantId tenant, Page page) {
    return repository.list(tenant, page);
  }

  /** Revokes a key of this tenant; a second time changes nothing. */
  @RequiresScope("tenant:admin")
  public Outcome<ApiKey> revoke(TenantId tenant, String id) {
    var revoked = repository.revoke(tenant, id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    revoked.ifPresent(row -> cache.invalidate(row.hash()));
    return revoked
        .map(row -> Outcome.done(row.apiKey()))
        .orElseGet(
            () -> Outcome.refused(UserError.of(NOT_FOUND, "There is no key with this id.", "id")));
  }

  Optional<Caller> caller(String secret) {
    var row = cache.get(Digests.sha256(secret)).filter(key -> key.revokedAt() == null);
    row.ifPresent(use::note);
    return row.map(
        key ->
            new Caller(
                Caller.Kind.API_KEY,
                key.tenantId(),
                key.publicId(),
                key.scopes(),
                null,
                key.resultsFilter()));
  }

  static void checkGrant(UserErrors errors, Caller caller, Collection<Scope> scopes) {
    errors.addIf(scopes.isEmpty(), REQUIRED, "Give at least one scope.");
    errors.addIf(
        !caller.scopes().containsAll(scopes), INVALID, "Grant only scopes that you have yourself.");
  }
}
