package io.luotain.access;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Who gets past the door, path by path. What is not named is denied. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

  private final BearerAuthentication authentication;
  private final Origins origins;
  private final IntakeLimits limits;

  SecurityConfiguration(BearerAuthentication authentication, Origins origins, IntakeLimits limits) {
    this.authentication = authentication;
    this.origins = origins;
    this.limits = limits;
  }

  /**
   * Requests and GraphQL operations are observed; each filter and each check in them costs more.
   */
  @Bean
  static SecurityObservationSettings observations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @Order(1)
  SecurityFilterChain management(HttpSecurity http) {
    return plain(http)
        .securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain site(HttpSecurity http) {
    return bearer(plain(http).securityMatcher(SitePath.GRAPHQL), SitePath::key)
        .cors(cors -> cors.configurationSource(origins))
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain siteConfig(HttpSecurity http) {
    return plain(http)
        .securityMatcher(SitePath.CONFIG)
        .cors(cors -> cors.configurationSource(origins))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD)
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .build();
  }

  @Bean
  @Order(5)
  SecurityFilterChain graphQl(HttpSecurity http) {
    return bearer(plain(http).securityMatcher("/graphql"), new DefaultBearerTokenResolver())
        .build();
  }

  @Bean
  @Order(6)
  SecurityFilterChain embed(HttpSecurity http) {
    return plain(http)
        .securityMatcher("/embed/**")
        .headers(
            headers ->
                headers
                    .addHeaderWriter(
                        new StaticHeadersWriter(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
                    .addHeaderWriter(
                        new StaticHeadersWriter("Cross-Origin-Resource-Policy", "cross-origin")))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** Files of respondents: only who may write respondents gets as far as to send one. */
  @Bean
  @Order(7)
  SecurityFilterChain respondentFiles(HttpSecurity http) {
    return bearer(
            plain(http).securityMatcher(BodyLimitFilter.UPLOADS, BodyLimitFilter.UPLOADS + "/**"),
            new DefaultBearerTokenResolver(),
            AuthorityAuthorizationManager.hasAuthority("SCOPE_respondents:write"))
        .exceptionHandling(
            errors ->
                errors.accessDeniedHandler((_, response, _) -> Refusal.FORBIDDEN.write(response)))
        .build();
  }

  @Bean
  @Order(8)
  SecurityFilterChain pages(HttpSecurity http) {
    return plain(http)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(
                        "/graphql-ws",
                        IssuerMetadata.PATH,
                        "/graphiql/**",
                        "/s/**",
                        "/demo/**",
                        "/schemas/**",
                        "/favicon.ico",
                        "/favicon.svg")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .build();
  }

  private HttpSecurity bearer(HttpSecurity http, BearerTokenResolver resolver) {
    return bearer(http, resolver, AuthenticatedAuthorizationManager.authenticated());
  }

  private HttpSecurity bearer(
      HttpSecurity http,
      BearerTokenResolver resolver,
      AuthorizationManager<RequestAuthorizationContext> admits) {
    var converter = new BearerTokenAuthenticationConverter();
    converter.setBearerTokenResolver(resolver);
    AuthenticationManager manager = authentication::authenticate;
    var filter = new BearerTokenAuthenticationFilter(manager, converter);
    filter.setAuthenticationEntryPoint(Challenge.INVALID);
    return http.addFilterBefore(filter, AuthorizationFilter.class)
        .addFilterBefore(new CallerFilter(origins, limits), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ASYNC)
                    .permitAll()
                    .anyRequest()
                    .access(admits));
  }

  /** No sessions, no cookies, no forms: a bearer token is the only credential. */
  static HttpSecurity plain(HttpSecurity http) {
    return http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(errors -> errors.authenticationEntryPoint(Challenge.MISSING))
        .headers(
            headers ->
                headers
                    .referrerPolicy(
                        referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                    .contentSecurityPolicy(csp -> csp.policyDirectives("frame-ancestors 'none'")));
  }
}
