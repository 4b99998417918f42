package io.luotain.survey;

import io.luotain.tenancy.TenantCollection;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;

@Configuration(proxyBeanMethods = false)
class SurveyConfiguration {

  @Bean
  static ConverterAware surveyIdConverters() {
    return ConverterBuilder.reading(String.class, SurveyId.class, SurveyId::new)
        .andWriting(SurveyId::value);
  }

  @Bean
  static ConverterAware questionIdConverters() {
    return ConverterBuilder.reading(String.class, QuestionId.class, QuestionId::new)
        .andWriting(QuestionId::value);
  }

  @Bean
  static ConverterAware optionIdConverters() {
    return ConverterBuilder.reading(String.class, OptionId.class, OptionId::new)
        .andWriting(OptionId::value);
  }

  @Bean
  TenantCollection surveyCollection() {
    return new TenantCollection(
        "surveys", false, List.of(new Document("createdAt", -1).append("_id", -1)));
  }

  @Bean
  TenantCollection surveyVersionCollection() {
    return new TenantCollection("surveyVersions", false, List.of());
  }
}
