package io.luotain.access;

import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantPrincipal;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is calling, as the credential says.
 *
 * @param kind what the credential is
 * @param tenantId whose data it reaches; null for the operator only
 * @param id names the credential, never its secret: a key's id, a JWT's subject
 * @param scopes what it may do in its tenant; empty for the operator, site keys and share tokens
 * @param surveyId the one survey whose results a share token shows; null for all others
 * @param resultsFilter the only responses whose results it may read, a condition on them; null
 *     where that is not limited
 */
public record Caller(
    Kind kind,
    @Nullable TenantId tenantId,
    String id,
    Set<Scope> scopes,
    @Nullable String surveyId,
    @Nullable String resultsFilter)
    implements TenantPrincipal, AuthenticatedPrincipal, Principal {

  /** What a credential is. */
  public enum Kind {
    /** The configured operator key. */
    OPERATOR,
    /** A JWT of the built-in or a trusted issuer. */
    USER,
    /** A secret API key. */
    API_KEY,
    /** A publishable site key: a visitor's browser. */
    SITE,
    /** A share token: somebody reading one results page. */
    SHARE
  }

  /** Somebody who reads all results or none. */
  Caller(
      Kind kind,
      @Nullable TenantId tenantId,
      String id,
      Set<Scope> scopes,
      @Nullable String surveyId) {
    this(kind, tenantId, id, scopes, surveyId, null);
  }

  static Caller operator() {
    return new Caller(Kind.OPERATOR, null, "operator", Set.of(), null);
  }

  @Override
  public String getName() {
    return id;
  }

  /** The tenant, for callers who must have one. */
  TenantId tenant() {
    if (tenantId == null) {
      throw new AccessDeniedException("The credential belongs to no tenant.");
    }
    return tenantId;
  }

  /** Whether nobody vouches for who holds the credential: site keys and share tokens. */
  boolean isPublic() {
    return kind == Kind.SITE || kind == Kind.SHARE;
  }

  /**
   * {@code SCOPE_surveys:write} and so on; {@code SCOPE_operator} for the operator, {@code
   * SCOPE_visitor} for site keys, {@code SHARE_<surveyId>} for share tokens. Who has a filter has
   * {@code FILTERED_results:read} instead, so that only what applies the filter lets them in.
   */
  List<GrantedAuthority> authorities() {
    return names().<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
  }

  private Stream<String> names() {
    return switch (kind) {
      case OPERATOR -> Stream.of("SCOPE_operator");
      case SITE -> Stream.of("SCOPE_visitor");
      case SHARE -> Stream.of("SHARE_" + surveyId);
      case USER, API_KEY ->
          scopes.stream()
              .map(scope -> (resultsFilter == null ? "SCOPE_" : "FILTERED_") + scope.token());
    };
  }
}
