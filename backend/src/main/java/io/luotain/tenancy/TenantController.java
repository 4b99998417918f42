package io.luotain.tenancy;

import static java.util.Objects.requireNonNullElse;

import io.luotain.platform.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class TenantController {

  record TenantCreateInput(
      String id, String name, String defaultLocale, String timeZone, List<String> allowedOrigins) {}

  record TenantSettingsUpdateInput(
      @Nullable List<String> allowedOrigins,
      @Nullable String defaultLocale,
      @Nullable String timeZone) {

    TenantSettings applyTo(TenantSettings old) {
      return new TenantSettings(
          requireNonNullElse(allowedOrigins, old.allowedOrigins()),
          requireNonNullElse(defaultLocale, old.defaultLocale()),
          requireNonNullElse(timeZone, old.timeZone()));
    }
  }

  record TenantPayload(@Nullable Tenant tenant, List<UserError> userErrors) {}

  private final Tenants tenants;

  TenantController(Tenants tenants) {
    this.tenants = tenants;
  }

  @QueryMapping
  Tenant tenant(TenantId tenant) {
    return tenants.read(tenant);
  }

  @MutationMapping
  TenantPayload tenantCreate(@Argument TenantCreateInput input) {
    var settings =
        new TenantSettings(input.allowedOrigins(), input.defaultLocale(), input.timeZone());
    return tenants.create(input.id(), input.name(), settings).payload(TenantPayload::new);
  }

  @MutationMapping
  TenantPayload tenantSettingsUpdate(TenantId tenant, @Argument TenantSettingsUpdateInput input) {
    return tenants.update(tenant, input::applyTo).payload(TenantPayload::new);
  }
}
