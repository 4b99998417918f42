package io.luotain.invitation;

import io.luotain.tenancy.TenantCollection;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {

  @Bean
  TenantCollection invitationCollection() {
    return new TenantCollection(
        InvitationRepository.COLLECTION,
        false,
        List.of(
            new Document("surveyId", 1).append("wave", 1).append("_id", 1),
            new Document("respondent", 1)));
  }

  @Bean
  TenantCollection blindWaveCollection() {
    return new TenantCollection(BlindWaveRepository.COLLECTION, false, List.of());
  }
}
