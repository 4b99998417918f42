package io.luotain.access;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Time that tests move, and identity providers on this machine. */
@TestConfiguration(proxyBeanMethods = false)
class AccessTestConfiguration {

  @Bean
  @Primary
  MovableTime movableTime() {
    return new MovableTime();
  }

  @Bean
  SeenLogContext seenLogContext() {
    return new SeenLogContext();
  }

  @Bean
  @Primary
  AddressPolicy localIssuers(PublicAddresses publicAddresses) {
    return url -> url.startsWith("http://localhost:") || publicAddresses.allows(url);
  }
}
