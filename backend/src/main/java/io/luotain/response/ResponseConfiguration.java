package io.luotain.response;

import io.luotain.tenancy.TenantCollection;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

@Configuration(proxyBeanMethods = false)
class ResponseConfiguration {

  @Bean
  TenantCollection responseCollection() {
    return new TenantCollection(
        ResponseRepository.COLLECTION,
        true,
        List.of(
            new Document("survey", 1).append("acceptedAt", -1).append("_id", -1),
            new Document(StoredResponse.RESPONDENT, 1)
                .append("survey", 1)
                .append("acceptedAt", -1)));
  }

  @Bean
  TenantCollection erasedResponseCollection() {
    return new TenantCollection(
        ResponseRepository.ERASED, false, List.of(new Document("survey", 1).append("at", 1)));
  }

  @Bean
  RuntimeWiringConfigurer logicScalar() {
    return wiring -> wiring.scalar(LogicScalar.TYPE);
  }
}
