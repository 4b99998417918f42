package io.luotain.response;

import io.luotain.tenancy.TenantCollection;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResponseConfiguration {

  @Bean
  TenantCollection responseCollection() {
    return new TenantCollection(
        ResponseRepository.COLLECTION,
        true,
        List.of(new Document("survey", 1).append("acceptedAt", -1).append("_id", -1)));
  }
}
