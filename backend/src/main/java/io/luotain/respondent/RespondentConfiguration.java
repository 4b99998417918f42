package io.luotain.respondent;

import io.luotain.tenancy.TenantCollection;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;

@Configuration(proxyBeanMethods = false)
class RespondentConfiguration {

  @Bean
  static ConverterAware attributeIdConverters() {
    return ConverterBuilder.reading(String.class, AttributeId.class, AttributeId::new)
        .andWriting(AttributeId::value);
  }

  @Bean
  static ConverterAware segmentIdConverters() {
    return ConverterBuilder.reading(String.class, SegmentId.class, SegmentId::new)
        .andWriting(SegmentId::value);
  }

  @Bean
  TenantCollection segmentCollection() {
    return new TenantCollection("segments", false, List.of());
  }

  @Bean
  TenantCollection attributeCollection() {
    return new TenantCollection("attributes", false, List.of());
  }

  @Bean
  TenantCollection respondentCollection() {
    return new TenantCollection(RespondentRepository.COLLECTION, false, List.of());
  }

  @Bean
  TenantCollection respondentImportCollection() {
    return new TenantCollection("respondentImports", false, List.of());
  }

  @Bean
  TenantCollection respondentImportErrorCollection() {
    return new TenantCollection(
        "respondentImportErrors", false, List.of(new Document("respondent", 1)));
  }

  @Bean
  TenantCollection respondentKeyCollection() {
    return new TenantCollection("respondentKeys", false, List.of());
  }
}
