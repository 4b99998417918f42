package io.luotain.disclosure;

import io.luotain.tenancy.TenantCollection;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DisclosureConfiguration {

  @Bean
  TenantCollection anonymousResponseCollection() {
    return new TenantCollection(
        AnonymousResponseRepository.COLLECTION,
        true,
        List.of(
            new Document(AnonymousResponseRepository.SURVEY, 1)
                .append(AnonymousResponseRepository.BLOCK, 1)));
  }

  @Bean
  TenantCollection releaseCollection() {
    return new TenantCollection(ReleaseRepository.COLLECTION, false, List.of());
  }

  @Bean
  TenantCollection blockCollection() {
    return new TenantCollection(
        BlockRepository.COLLECTION,
        false,
        List.of(
            new Document(BlockRepository.SURVEY, 1).append(BlockRepository.NUMBER, 1),
            new Document(BlockRepository.SURVEY, 1).append(BlockRepository.MEMBERS, 1)));
  }
}
