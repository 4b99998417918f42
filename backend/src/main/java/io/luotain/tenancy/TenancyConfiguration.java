package io.luotain.tenancy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;

@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

  @Bean
  static ConverterAware tenantIdConverters() {
    return ConverterBuilder.reading(String.class, TenantId.class, TenantId::new)
        .andWriting(TenantId::value);
  }
}
