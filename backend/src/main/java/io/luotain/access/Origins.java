package io.luotain.access;

import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;

/** Which web pages may use a site key: those of the tenant's allowed origins, and our own. */
@Component
class Origins implements CorsConfigurationSource {

  private static final Duration PREFLIGHT_AGE = Duration.ofMinutes(10);

  private final SiteKeys siteKeys;
  private final Tenants tenants;
  private final AccessProperties properties;

  Origins(SiteKeys siteKeys, Tenants tenants, AccessProperties properties) {
    this.siteKeys = siteKeys;
    this.tenants = tenants;
    this.properties = properties;
  }

  @Override
  public CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
    var cors = new CorsConfiguration();
    cors.setAllowedOrigins(
        siteKeys.tenantOf(SitePath.key(request)).map(this::allowed).orElse(List.of()));
    cors.setAllowedMethods(List.of("GET", "POST"));
    cors.setAllowedHeaders(List.of("content-type", "x-request-id", "if-none-match"));
    cors.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, RequestIdFilter.HEADER));
    cors.setMaxAge(PREFLIGHT_AGE);
    return cors;
  }

  /** Whether a page that sent this request, if a page did, may use the tenant's site keys. */
  boolean allows(TenantId tenant, HttpServletRequest request) {
    return !CorsUtils.isCorsRequest(request)
        || allowed(tenant).contains(request.getHeader(HttpHeaders.ORIGIN));
  }

  private List<String> allowed(TenantId tenant) {
    var settings = tenants.get(tenant).settings();
    return Stream.concat(settings.allowedOrigins().stream(), Stream.of(properties.issuerName()))
        .toList();
  }
}
