package io.luotain.access;

import com.nimbusds.jwt.JWTClaimsSet;
import io.luotain.tenancy.TenantId;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider whose tokens act in one tenant.
 *
 * @param claimName a claim that must have {@code claimValue}; null, as the value, when none is
 *     asked for
 */
record Trust(
    String id,
    TenantId tenantId,
    String issuer,
    String audience,
    @Nullable String claimName,
    @Nullable String claimValue) {

  /** Whether some token could match both. */
  boolean overlaps(Trust other) {
    return issuer.equals(other.issuer)
        && audience.equals(other.audience)
        && (claimName == null
            || !claimName.equals(other.claimName)
            || Objects.equals(claimValue, other.claimValue));
  }

  /** Whether a token of this issuer is meant for this trust. */
  boolean matches(JWTClaimsSet claims) {
    return claims.getAudience().contains(audience)
        && (claimName == null || holds(claims.getClaim(claimName)));
  }

  private boolean holds(@Nullable Object claim) {
    return claim instanceof Collection<?> many
        ? many.contains(claimValue)
        : Objects.equals(claim, claimValue);
  }
}
