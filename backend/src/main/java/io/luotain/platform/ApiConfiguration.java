package io.luotain.platform;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.scalars.ExtendedScalars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ApiConfiguration {

  private static final int MAX_DEPTH = 15;
  private static final int MAX_FIELDS = 1_000;

  @Bean
  RuntimeWiringConfigurer scalars() {
    return wiring ->
        wiring
            .scalar(ExtendedScalars.DateTime)
            .scalar(ExtendedScalars.Date)
            .scalar(ExtendedScalars.UUID);
  }

  @Bean
  Instrumentation maxDepth() {
    return new MaxQueryDepthInstrumentation(MAX_DEPTH);
  }

  @Bean
  Instrumentation maxFields() {
    return new MaxQueryComplexityInstrumentation(MAX_FIELDS);
  }

  @Bean
  static AnnotationTemplateExpressionDefaults scopeTemplates() {
    return new AnnotationTemplateExpressionDefaults();
  }
}
