package io.luotain.access;

import io.luotain.platform.Page;
import io.luotain.platform.UserError;
import io.luotain.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
class AccessController {

  record ApiKeyCreateInput(String name, List<Scope> scopes) {}

  record SiteKeyCreateInput(String name) {}

  record OAuthClientCreateInput(String name, List<Scope> scopes) {}

  record ApiKeyCreatePayload(
      @Nullable ApiKey apiKey, @Nullable String secret, List<UserError> userErrors) {

    static ApiKeyCreatePayload of(@Nullable IssuedKey issued, List<UserError> userErrors) {
      return issued == null
          ? new ApiKeyCreatePayload(null, null, userErrors)
          : new ApiKeyCreatePayload(issued.apiKey(), issued.secret(), userErrors);
    }
  }

  record ApiKeyRevokePayload(@Nullable ApiKey apiKey, List<UserError> userErrors) {}

  record SiteKeyPayload(@Nullable SiteKey siteKey, List<UserError> userErrors) {}

  record OAuthClientCreatePayload(
      @Nullable String clientId, @Nullable String clientSecret, List<UserError> userErrors) {

    static OAuthClientCreatePayload of(
        OAuthClients.@Nullable Issued issued, List<UserError> userErrors) {
      return issued == null
          ? new OAuthClientCreatePayload(null, null, userErrors)
          : new OAuthClientCreatePayload(issued.clientId(), issued.secret(), userErrors);
    }
  }

  record OAuthClientRevokePayload(@Nullable String clientId, List<UserError> userErrors) {}

  record IssuerTrustPayload(@Nullable Trust trustedIssuer, List<UserError> userErrors) {}

  record IssuerDistrustPayload(@Nullable String id, List<UserError> userErrors) {}

  private final ApiKeys apiKeys;
  private final SiteKeys siteKeys;
  private final OAuthClients clients;
  private final TrustedIssuers issuers;

  AccessController(
      ApiKeys apiKeys, SiteKeys siteKeys, OAuthClients clients, TrustedIssuers issuers) {
    this.apiKeys = apiKeys;
    this.siteKeys = siteKeys;
    this.clients = clients;
    this.issuers = issuers;
  }

  @QueryMapping
  Window<ApiKey> apiKeys(TenantId tenant, ScrollSubrange range) {
    return apiKeys.list(tenant, Page.of(range));
  }

  @QueryMapping
  Window<SiteKey> siteKeys(TenantId tenant, ScrollSubrange range) {
    return siteKeys.list(tenant, Page.of(range));
  }

  @MutationMapping
  ApiKeyCreatePayload apiKeyCreate(
      @AuthenticationPrincipal Caller caller, @Argument ApiKeyCreateInput input) {
    return apiKeys.create(caller, input.name(), input.scopes()).payload(ApiKeyCreatePayload::of);
  }

  @MutationMapping
  ApiKeyRevokePayload apiKeyRevoke(TenantId tenant, @Argument String id) {
    return apiKeys.revoke(tenant, id).payload(ApiKeyRevokePayload::new);
  }

  @MutationMapping
  SiteKeyPayload siteKeyCreate(TenantId tenant, @Argument SiteKeyCreateInput input) {
    return siteKeys.create(tenant, input.name()).payload(SiteKeyPayload::new);
  }

  @MutationMapping
  SiteKeyPayload siteKeyRevoke(TenantId tenant, @Argument String id) {
    return siteKeys.revoke(tenant, id).payload(SiteKeyPayload::new);
  }

  @MutationMapping
  OAuthClientCreatePayload oauthClientCreate(
      @AuthenticationPrincipal Caller caller, @Argument OAuthClientCreateInput input) {
    return clients
        .create(caller, input.name(), input.scopes())
        .payload(OAuthClientCreatePayload::of);
  }

  @MutationMapping
  OAuthClientRevokePayload oauthClientRevoke(TenantId tenant, @Argument String id) {
    return clients.revoke(tenant, id).payload(OAuthClientRevokePayload::new);
  }

  @MutationMapping
  ApiKeyCreatePayload tenantAdminKeyCreate(@Argument String tenantId) {
    return apiKeys.createAdmin(tenantId).payload(ApiKeyCreatePayload::of);
  }

  @MutationMapping
  IssuerTrustPayload issuerTrust(@Argument TrustedIssuers.Input input) {
    return issuers.trust(input).payload(IssuerTrustPayload::new);
  }

  @MutationMapping
  IssuerDistrustPayload issuerDistrust(@Argument String id) {
    return issuers.distrust(id).payload(IssuerDistrustPayload::new);
  }
}
