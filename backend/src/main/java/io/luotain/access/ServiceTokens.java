package io.luotain.access;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/** Makes the built-in issuer's access tokens (RFC 9068): tenant, scopes and 5 minutes. */
@Component
class ServiceTokens implements OAuth2TokenGenerator<OAuth2Token> {

  private final SigningKeys keys;
  private final JwtGenerator generator;

  ServiceTokens(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.generator = new JwtGenerator(new NimbusJwtEncoder(keys));
    generator.setClock(clock);
    generator.setJwtCustomizer(this::describe);
  }

  @Override
  public @Nullable OAuth2Token generate(OAuth2TokenContext context) {
    return generator.generate(context);
  }

  private void describe(JwtEncodingContext context) {
    var client = context.getRegisteredClient();
    var asked = context.getAuthorizedScopes();
    context
        .getJwsHeader()
        .algorithm(SignatureAlgorithm.ES256)
        .keyId(keys.current().getKeyID())
        .type("at+jwt");
    context
        .getClaims()
        .audience(List.of(JwtCallers.AUDIENCE))
        .claim("client_id", client.getClientId())
        .claim("scope", String.join(" ", asked.isEmpty() ? client.getScopes() : asked))
        .claim(JwtCallers.TENANT, RegisteredClients.tenant(client));
  }
}
