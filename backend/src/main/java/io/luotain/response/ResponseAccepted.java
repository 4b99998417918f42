package io.luotain.response;

import io.luotain.tenancy.TenantId;

/**
 * A response that counts was stored by this instance just now; announced once, after it is durable.
 */
public record ResponseAccepted(TenantId tenant, Response response) {}
