package io.luotain.tenancy;

import java.time.Instant;

/** One organisation; its data is in a database of its own. */
public record Tenant(TenantId id, String name, TenantSettings settings, Instant createdAt) {

  Tenant with(TenantSettings changed) {
    return new Tenant(id, name, changed, createdAt);
  }
}
