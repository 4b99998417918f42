package io.luotain.access;

import static io.luotain.platform.UserErrorCode.AMBIGUOUS;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.STALE_REVISION;

import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.platform.Outcome;
import io.luotain.platform.RandomIds;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The identity providers that tenants trust. What is looked up may be up to 5 seconds old. */
@Service
class TrustedIssuers {

  /** An identity provider and how its tokens are told apart. */
  record Input(
      String tenantId,
      String issuer,
      String audience,
      @Nullable String claimName,
      @Nullable String claimValue) {

    Trust trust(TenantId tenant) {
      return new Trust(RandomIds.next(16), tenant, issuer, audience, claimName, claimValue);
    }
  }

  private static final int MAX_LENGTH = 500;

  private final TrustRepository repository;
  private final Tenants tenants;
  private final AddressPolicy addresses;
  private final AccessProperties properties;
  private final LoadingCache<String, Optional<TrustRepository.Row>> cache;

  TrustedIssuers(
      TrustRepository repository,
      Tenants tenants,
      AddressPolicy addresses,
      AccessProperties properties,
      Ticker ticker) {
    this.repository = repository;
    this.tenants = tenants;
    this.addresses = addresses;
    this.properties = properties;
    this.cache = Secrets.cache(ticker, repository::find);
  }

  /** Trusts an issuer. Refused when a token could then act in two tenants. */
  @RequiresScope("operator")
  public Outcome<Trust> trust(Input input) {
    var errors = check(input);
    var tenant = TenantId.parse(input.tenantId()).filter(id -> tenants.find(id).isPresent());
    errors.at("tenantId").addIf(tenant.isEmpty(), NOT_FOUND, "There is no tenant with this id.");
    if (tenant.isEmpty() || !errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    repository.create(input.issuer());
    return add(repository.find(input.issuer()).orElseThrow(), input.trust(tenant.get()));
  }

  /** Stops trusting; every instance refuses the issuer's tokens within 10 seconds. */
  @RequiresScope("operator")
  public Outcome<String> distrust(String id) {
    return repository
        .holding(id)
        .map(row -> replace(row, row.list().stream().filter(t -> !t.id().equals(id)), id))
        .orElseGet(
            () ->
                Outcome.refused(UserError.of(NOT_FOUND, "There is no trust with this id.", "id")));
  }

  /** All trusts in this issuer; empty when nobody trusts it. */
  List<Trust> of(String issuer) {
    return cache.get(issuer).map(TrustRepository.Row::list).orElse(List.of());
  }

  private Outcome<Trust> add(TrustRepository.Row row, Trust trust) {
    return row.list().stream().anyMatch(trust::overlaps)
        ? Outcome.refused(
            UserError.of(AMBIGUOUS, "Tokens would match another trust in this issuer.", "input"))
        : replace(row, Stream.concat(row.list().stream(), Stream.of(trust)), trust);
  }

  private <T> Outcome<T> replace(TrustRepository.Row row, Stream<Trust> trusts, T result) {
    boolean replaced = repository.replace(row, trusts.toList());
    cache.invalidate(row.issuer());
    return replaced
        ? Outcome.done(result)
        : Outcome.refused(
            UserError.of(STALE_REVISION, "The issuer's trusts just changed; try again."));
  }

  private UserErrors check(Input input) {
    var errors = UserErrors.under("input");
    errors.at("audience").checkText(input.audience(), MAX_LENGTH);
    errors
        .at("issuer")
        .addIf(
            input.issuer().length() > MAX_LENGTH
                || input.issuer().equals(properties.issuerName())
                || !addresses.allows(input.issuer()),
            INVALID,
            "Give an https URL whose host has only public addresses.");
    errors
        .at("claimValue")
        .addIf(
            (input.claimName() == null) != (input.claimValue() == null),
            INVALID,
            "Give claim name and value both, or neither.");
    return errors;
  }
}
