package io.luotain.access;

import static io.luotain.platform.UserErrorCode.NOT_FOUND;

import io.luotain.platform.Digests;
import io.luotain.platform.Outcome;
import io.luotain.platform.RandomIds;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import org.springframework.stereotype.Service;

/** Clients of the built-in authorization server. */
@Service
class OAuthClients {

  private static final int ID_LENGTH = 16;

  /** A new client with its secret, which exists here only. */
  record Issued(String clientId, String secret) {

    @Override
    public String toString() {
      return "Issued[clientId=" + clientId + "]";
    }
  }

  private final OAuthClientRepository repository;
  private final Clock clock;

  OAuthClients(OAuthClientRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  @RequiresScope("tenant:admin")
  public Outcome<Issued> create(Caller caller, String name, Collection<Scope> scopes) {
    var errors = UserErrors.under("input");
    errors.at("name").checkText(name, ApiKeys.MAX_NAME);
    ApiKeys.checkGrant(errors.at("scopes"), caller, scopes);
    return errors.isEmpty()
        ? Outcome.done(issue(caller.tenant(), name, scopes))
        : Outcome.refused(errors);
  }

  private Issued issue(TenantId tenant, String name, Collection<Scope> scopes) {
    var issued = new Issued(RandomIds.next(ID_LENGTH), Secrets.next(Secrets.CLIENT));
    repository.insert(
        new OAuthClientRepository.Row(
            issued.clientId(),
            tenant,
            name,
            Digests.sha256(issued.secret()),
            EnumSet.copyOf(scopes),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            null));
    return issued;
  }

  /** Revokes a client of this tenant; a second time changes nothing. */
  @RequiresScope("tenant:admin")
  public Outcome<String> revoke(TenantId tenant, String clientId) {
    return repository.revoke(tenant, clientId, clock.instant().truncatedTo(ChronoUnit.MILLIS))
        ? Outcome.done(clientId)
        : Outcome.refused(UserError.of(NOT_FOUND, "There is no client with this id.", "id"));
  }
}
