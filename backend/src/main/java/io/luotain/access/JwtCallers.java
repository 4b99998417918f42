package io.luotain.access;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import java.text.ParseException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the caller behind a JWT of the built-in or a trusted issuer. */
@Component
class JwtCallers {

  static final String AUDIENCE = "luotain";
  static final String TENANT = "tenant";

  private final AccessProperties properties;
  private final SigningKeys signingKeys;
  private final TrustedIssuers trustedIssuers;
  private final IssuerKeys issuerKeys;
  private final JwtVerifier verifier;
  private final Tenants tenants;

  JwtCallers(
      AccessProperties properties,
      SigningKeys signingKeys,
      TrustedIssuers trustedIssuers,
      IssuerKeys issuerKeys,
      JwtVerifier verifier,
      Tenants tenants) {
    this.properties = properties;
    this.signingKeys = signingKeys;
    this.trustedIssuers = trustedIssuers;
    this.issuerKeys = issuerKeys;
    this.verifier = verifier;
    this.tenants = tenants;
  }

  Optional<Caller> caller(String token) {
    try {
      var jwt = SignedJWT.parse(token);
      var issuer = jwt.getJWTClaimsSet().getIssuer();
      return issuer == null ? Optional.empty() : caller(jwt, issuer);
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private Optional<Caller> caller(SignedJWT jwt, String issuer) {
    return properties.issuer().builtin() && issuer.equals(properties.issuerName())
        ? builtin(jwt)
        : trusted(jwt, issuer);
  }

  private Optional<Caller> builtin(SignedJWT jwt) {
    return verifier
        .verify(jwt, signingKeys.published())
        .filter(claims -> claims.getAudience().contains(AUDIENCE))
        .flatMap(claims -> builtinTenant(claims).map(tenant -> user(claims, tenant)));
  }

  private Optional<TenantId> builtinTenant(JWTClaimsSet claims) {
    return claims.getClaim(TENANT) instanceof String text
        ? TenantId.parse(text).filter(id -> tenants.find(id).isPresent())
        : Optional.empty();
  }

  private Optional<Caller> trusted(SignedJWT jwt, String issuer) {
    var trusts = trustedIssuers.of(issuer);
    return trusts.isEmpty()
        ? Optional.empty()
        : issuerKeys
            .of(issuer, Objects.requireNonNullElse(jwt.getHeader().getKeyID(), ""))
            .flatMap(keys -> verifier.verify(jwt, keys))
            .flatMap(claims -> trustedTenant(claims, trusts).map(tenant -> user(claims, tenant)));
  }

  /** The one tenant our records name; a token that says or could mean another has none. */
  private static Optional<TenantId> trustedTenant(JWTClaimsSet claims, Collection<Trust> trusts) {
    var named =
        trusts.stream()
            .filter(trust -> trust.matches(claims))
            .map(Trust::tenantId)
            .distinct()
            .toList();
    var claimed = claims.getClaim(TENANT);
    return named.size() == 1 && (claimed == null || claimed.equals(named.getFirst().value()))
        ? Optional.of(named.getFirst())
        : Optional.empty();
  }

  private static Caller user(JWTClaimsSet claims, TenantId tenant) {
    var subject = Objects.requireNonNullElse(claims.getSubject(), "unknown");
    return new Caller(Caller.Kind.USER, tenant, subject, scopes(claims), null);
  }

  private static Set<Scope> scopes(JWTClaimsSet claims) {
    var scopes = EnumSet.noneOf(Scope.class);
    Stream.of("scope", "scp")
        .flatMap(name -> words(claims.getClaim(name)))
        .flatMap(word -> Scope.parse(word).stream())
        .forEach(scopes::add);
    return scopes;
  }

  private static Stream<String> words(@Nullable Object claim) {
    return switch (claim) {
      case String text -> Stream.of(text.split(" ", -1));
      case Collection<?> many -> many.stream().map(String::valueOf);
      case null, default -> Stream.empty();
    };
  }
}
