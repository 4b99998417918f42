package io.luotain.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;

/** The built-in authorization server: client credentials and nothing else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "luotain.issuer.builtin", matchIfMissing = true)
class IssuerConfiguration {

  @Bean
  @Order(2)
  SecurityFilterChain issuer(
      HttpSecurity http,
      AccessProperties properties,
      RegisteredClients clients,
      ServiceTokens tokens) {
    var settings = AuthorizationServerSettings.builder().issuer(properties.issuerName()).build();
    return SecurityConfiguration.plain(http)
        .securityMatcher(IssuerMetadata.TOKEN, IssuerMetadata.KEYS)
        .with(
            new OAuth2AuthorizationServerConfigurer(),
            server ->
                server
                    .registeredClientRepository(clients)
                    .authorizationService(new NoAuthorizations())
                    .authorizationServerSettings(settings)
                    .tokenGenerator(tokens))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }
}
