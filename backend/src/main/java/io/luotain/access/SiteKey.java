package io.luotain.access;

import io.luotain.tenancy.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publishable site key; it stands in web pages and is no secret.
 *
 * @param id names the key among the tenant's
 * @param key the key itself, {@code lt_pk_…}
 * @param revokedAt when it was revoked; null while it is good
 */
public record SiteKey(
    String id,
    TenantId tenantId,
    String name,
    String key,
    Instant createdAt,
    @Nullable Instant revokedAt) {}
