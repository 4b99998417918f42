package io.luotain.tenancy;

import org.jspecify.annotations.Nullable;

/** A caller who may belong to a tenant. Controllers receive that tenant as a {@link TenantId}. */
public interface TenantPrincipal {

  /** The caller's tenant; null for an operator. */
  @Nullable TenantId tenantId();
}
