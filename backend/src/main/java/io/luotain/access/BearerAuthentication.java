package io.luotain.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Finds the caller behind a bearer token, by the token's prefix. Not an {@code
 * AuthenticationManager}: as a bean it would be asked about OAuth clients too.
 */
@Component
class BearerAuthentication {

  private final AccessProperties properties;
  private final ApiKeys apiKeys;
  private final SiteKeys siteKeys;
  private final ShareTokens shareTokens;
  private final JwtCallers jwtCallers;

  BearerAuthentication(
      AccessProperties properties,
      ApiKeys apiKeys,
      SiteKeys siteKeys,
      ShareTokens shareTokens,
      JwtCallers jwtCallers) {
    this.properties = properties;
    this.apiKeys = apiKeys;
    this.siteKeys = siteKeys;
    this.shareTokens = shareTokens;
    this.jwtCallers = jwtCallers;
  }

  CallerAuthentication authenticate(Authentication authentication) {
    if (authentication instanceof BearerTokenAuthenticationToken bearer) {
      return authenticate(bearer.getToken());
    }
    throw new InvalidBearerTokenException("Not a bearer token.");
  }

  CallerAuthentication authenticate(String token) {
    return caller(token)
        .map(caller -> new CallerAuthentication(caller, token))
        .orElseThrow(() -> new InvalidBearerTokenException("The token is not good."));
  }

  private Optional<Caller> caller(String token) {
    if (isOperator(token)) {
      return Optional.of(Caller.operator());
    }
    if (!token.startsWith("lt_")) {
      return jwtCallers.caller(token);
    }
    if (!Secrets.isWellFormed(token)) {
      return Optional.empty();
    }
    return switch (token.substring(0, Secrets.API_KEY.length())) {
      case Secrets.API_KEY -> apiKeys.caller(token);
      case Secrets.SITE_KEY -> siteKeys.caller(token);
      case Secrets.SHARE -> shareTokens.caller(token);
      default -> Optional.empty();
    };
  }

  private boolean isOperator(String token) {
    return properties.operatorKey() != null && Secrets.same(properties.operatorKey(), token);
  }
}
