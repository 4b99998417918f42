package io.luotain.access;

import io.luotain.tenancy.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that shares one survey's results, without the token.
 *
 * @param id names the share; not the token
 * @param expiresAt when it ends by itself
 * @param filter the only responses that are shown, a condition on them; null for all
 * @param revokedAt when it was revoked; null while it is good
 */
public record Share(
    String id,
    TenantId tenantId,
    String surveyId,
    Instant createdAt,
    Instant expiresAt,
    @Nullable String filter,
    @Nullable Instant revokedAt) {}
