package io.luotain.access;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the built-in authorization server can do (RFC 8414). Spring's own answer would name
 * endpoints that are closed here.
 */
@RestController
@ConditionalOnProperty(name = "luotain.issuer.builtin", matchIfMissing = true)
class IssuerMetadata {

  static final String PATH = "/.well-known/oauth-authorization-server";
  static final String TOKEN = "/oauth2/token";
  static final String KEYS = "/oauth2/jwks";

  private final String issuer;

  IssuerMetadata(AccessProperties properties) {
    this.issuer = properties.issuerName();
  }

  @GetMapping(PATH)
  Map<String, Object> metadata() {
    return Map.of(
        "issuer", issuer,
        "token_endpoint", issuer + TOKEN,
        "jwks_uri", issuer + KEYS,
        "response_types_supported", List.of(),
        "grant_types_supported", List.of("client_credentials"),
        "token_endpoint_auth_methods_supported",
            List.of("client_secret_basic", "client_secret_post"),
        "scopes_supported", Scope.all().stream().map(Scope::token).toList());
  }
}
