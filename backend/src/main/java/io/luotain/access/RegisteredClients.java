package io.luotain.access;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Shows our clients to the authorization server: client credentials only. */
@Component
class RegisteredClients implements RegisteredClientRepository {

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

  private final OAuthClientRepository repository;

  RegisteredClients(OAuthClientRepository repository) {
    this.repository = repository;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("Clients are created by oauthClientCreate.");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return repository
        .find(clientId)
        .filter(row -> row.revokedAt() == null)
        .map(RegisteredClients::registered)
        .orElse(null);
  }

  static String tenant(RegisteredClient client) {
    String tenant = client.getClientSettings().getSetting(JwtCallers.TENANT);
    return Objects.requireNonNull(tenant);
  }

  private static RegisteredClient registered(OAuthClientRepository.Row row) {
    return RegisteredClient.withId(row.clientId())
        .clientId(row.clientId())
        .clientIdIssuedAt(row.createdAt())
        .clientSecret(row.secretHash())
        .clientName(row.name())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> row.scopes().forEach(scope -> scopes.add(scope.token())))
        .clientSettings(
            ClientSettings.builder().setting(JwtCallers.TENANT, row.tenantId().value()).build())
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
        .build();
  }
}
