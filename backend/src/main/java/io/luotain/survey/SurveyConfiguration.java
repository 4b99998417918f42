package io.luotain.survey;

import graphql.schema.TypeResolver;
import io.luotain.tenancy.TenantCollection;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

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
  static ConverterAware rowIdConverters() {
    return ConverterBuilder.reading(String.class, RowId.class, RowId::new).andWriting(RowId::value);
  }

  @Bean
  static ConverterAware pageIdConverters() {
    return ConverterBuilder.reading(String.class, PageId.class, PageId::new)
        .andWriting(PageId::value);
  }

  /** In the schema the types' names end in "Type": "Text" alone would say too little there. */
  @Bean
  RuntimeWiringConfigurer questionTypes() {
    TypeResolver byName =
        environment ->
            environment
                .getSchema()
                .getObjectType(environment.getObject().getClass().getSimpleName() + "Type");
    return wiring ->
        wiring
            .type("QuestionType", type -> type.typeResolver(byName))
            .scalar(SurveyDocumentScalar.TYPE);
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
