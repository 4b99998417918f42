package io.luotain.access;

import io.luotain.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A secret API key, without its secret.
 *
 * @param id names the key; not the secret
 * @param resultsFilter the only responses whose results it reads, a condition on them; null for a
 *     key that is not limited so
 * @param lastUsedOn UTC day of its last use; null when never used
 * @param revokedAt when it was revoked; null while it is good
 */
public record ApiKey(
    String id,
    TenantId tenantId,
    String name,
    Set<Scope> scopes,
    @Nullable String resultsFilter,
    Instant createdAt,
    @Nullable LocalDate lastUsedOn,
    @Nullable Instant revokedAt) {}
