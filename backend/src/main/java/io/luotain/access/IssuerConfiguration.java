package io.luotain.access;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;

/** The built-in authorization server: client credentials and nothing else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "luotain.issuer.builtin", matchIfMissing = true)
class IssuerConfiguration {

  private static final String TOKEN = "/oauth2/token";
  private static final String KEYS = "/oauth2/jwks";
  private static final String METADATA = "/.well-known/oauth-authorization-server";

  @Bean
  @Order(2)
  SecurityFilterChain issuer(
      HttpSecurity http,
      AccessProperties properties,
      RegisteredClients clients,
      ServiceTokens tokens) {
    var settings = AuthorizationServerSettings.builder().issuer(properties.issuerName()).build();
    return SecurityConfiguration.plain(http)
        .securityMatcher(TOKEN, KEYS, METADATA)
        .with(
            new OAuth2AuthorizationServerConfigurer(),
            server ->
                server
                    .registeredClientRepository(clients)
                    .authorizationService(new NoAuthorizations())
                    .authorizationServerSettings(settings)
                    .tokenGenerator(tokens)
                    .authorizationServerMetadataEndpoint(
                        endpoint ->
                            endpoint.authorizationServerMetadataCustomizer(
                                metadata -> describe(metadata, properties.issuerName()))))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }

  private static void describe(OAuth2AuthorizationServerMetadata.Builder metadata, String issuer) {
    metadata.claims(
        claims -> {
          claims.clear();
          claims.put("issuer", issuer);
          claims.put("token_endpoint", issuer + TOKEN);
          claims.put("jwks_uri", issuer + KEYS);
          claims.put("response_types_supported", List.of());
          claims.put(
              "grant_types_supported",
              List.of(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
          claims.put(
              "token_endpoint_auth_methods_supported",
              List.of("client_secret_basic", "client_secret_post"));
        });
  }
}
