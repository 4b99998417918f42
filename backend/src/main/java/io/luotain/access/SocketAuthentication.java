package io.luotain.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.support.AuthenticationExtractor;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.graphql.server.webmvc.AuthenticationWebSocketInterceptor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import reactor.core.publisher.Mono;

/** A WebSocket's first message must bring a token, and not a visitor's. */
@Configuration(proxyBeanMethods = false)
class SocketAuthentication {

  @Bean
  @Order(1)
  AuthenticationWebSocketInterceptor socketInterceptor(BearerAuthentication bearer) {
    var token = new BearerTokenAuthenticationExtractor();
    AuthenticationExtractor required =
        payload ->
            token
                .getAuthentication(payload)
                .switchIfEmpty(
                    Mono.error(
                        () ->
                            new AuthenticationCredentialsNotFoundException(
                                "connection_init needs Authorization.")));
    return new AuthenticationWebSocketInterceptor(
        required, authentication -> notVisitor(bearer.authenticate(authentication)));
  }

  private static Authentication notVisitor(CallerAuthentication caller) {
    if (caller.getPrincipal().kind() == Caller.Kind.SITE) {
      throw new BadCredentialsException("Site keys open no WebSocket.");
    }
    return caller;
  }
}
