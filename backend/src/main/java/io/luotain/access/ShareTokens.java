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
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;

/**
 * Read-only tokens, each for the results of one survey: their callers have the authority {@code
 * SHARE_<surveyId>} and nothing else. A revoked token stops on every instance within 10 seconds.
 */
@Service
public class ShareTokens {

  private static final int ID_LENGTH = 16;

  private final ShareRepository repository;
  private final Clock clock;
  private final LoadingCache<String, Optional<ShareRepository.Row>> cache;

  ShareTokens(ShareRepository repository, Clock clock, Ticker ticker) {
    this.repository = repository;
    this.clock = clock;
    this.cache = Secrets.cache(ticker, repository::find);
  }

  /** Creates a token; whether survey and filter are good is the caller's to know. */
  @RequiresScope("results:share")
  public IssuedShare issue(
      TenantId tenant, String surveyId, @Nullable String filter, Instant expiresAt) {
    return insert(tenant, surveyId, filter, expiresAt);
  }

  /** Creates a token without asking who calls: for provisioning, never for a request. */
  public IssuedShare provision(TenantId tenant, String surveyId, Instant expiresAt) {
    return insert(tenant, surveyId, null, expiresAt);
  }

  private IssuedShare insert(
      TenantId tenant, String surveyId, @Nullable String filter, Instant expiresAt) {
    var token = Secrets.next(Secrets.SHARE);
    var row =
        new ShareRepository.Row(
            Digests.sha256(token),
            RandomIds.next(ID_LENGTH),
            tenant,
            surveyId,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            expiresAt.truncatedTo(ChronoUnit.MILLIS),
            filter,
            null);
    repository.insert(row);
    return new IssuedShare(row.share(), token);
  }

  /** The tenant's shares, newest first, revoked and expired ones included. */
  @RequiresScope("results:share")
  public Window<Share> list(TenantId tenant, Page page) {
    return repository.list(tenant, page);
  }

  /** Revokes a share of this tenant; a second time changes nothing. */
  @RequiresScope("results:share")
  public Outcome<Share> revoke(TenantId tenant, String id) {
    var revoked = repository.revoke(tenant, id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    revoked.ifPresent(row -> cache.invalidate(row.hash()));
    return revoked
        .map(row -> Outcome.done(row.share()))
        .orElseGet(
            () ->
                Outcome.refused(UserError.of(NOT_FOUND, "There is no share with this id.", "id")));
  }

  Optional<Caller> caller(String token) {
    return cache
        .get(Digests.sha256(token))
        .filter(row -> row.isGood(clock.instant()))
        .map(
            row ->
                new Caller(
                    Caller.Kind.SHARE,
                    row.tenantId(),
                    row.publicId(),
                    Set.of(),
                    row.surveyId(),
                    row.filter()));
  }
}
