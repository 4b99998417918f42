package io.luotain.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.scalars.ExtendedScalars;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.method.HandlerMethod;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.data.pagination.CursorEncoder;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.data.pagination.EncodingCursorStrategy;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ApiConfiguration {

  @Bean
  RuntimeWiringConfigurer scalars() {
    return wiring ->
        wiring
            .scalar(DateTimeScalar.TYPE)
            .scalar(ExtendedScalars.Date)
            .scalar(ExtendedScalars.UUID);
  }

  @Bean
  EncodingCursorStrategy<ScrollPosition> cursorStrategy() {
    return CursorStrategy.withEncoder(new Cursors(), CursorEncoder.noOpEncoder());
  }

  /** Parsed and validated documents; clients send the same few over and over. */
  @Bean
  GraphQlSourceBuilderCustomizer preparsedDocuments() {
    Cache<String, PreparsedDocumentEntry> documents =
        Caffeine.newBuilder()
            .maximumWeight(5_000_000)
            .weigher((String query, PreparsedDocumentEntry _) -> query.length())
            .build();
    PreparsedDocumentProvider provider =
        (input, parse) ->
            CompletableFuture.completedFuture(
                documents.get(input.getQuery(), _ -> parse.apply(input)));
    return builder ->
        builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(provider));
  }

  /**
   * Mutations run where the request runs, on a virtual thread of its own: they go one by one
   * anyway, and a request that never leaves its thread passes the filters once. Queries fan out.
   */
  @Bean
  static BeanPostProcessor mutationsOnTheRequestsThread() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof AnnotatedControllerConfigurer controllers) {
          controllers.setBlockingMethodPredicate(ApiConfiguration::fansOut);
        }
        return bean;
      }
    };
  }

  private static boolean fansOut(HandlerMethod method) {
    var type = method.getReturnType().getParameterType();
    return !method.hasMethodAnnotation(MutationMapping.class)
        && ReactiveAdapterRegistry.getSharedInstance().getAdapter(type) == null;
  }

  /** Operations are observed whole, not each field. */
  @Bean
  GraphQlSourceBuilderCustomizer operationsOnly(ObjectProvider<Instrumentation> all) {
    var told = new OperationEvents(new ChainedInstrumentation(all.orderedStream().toList()));
    return builder -> builder.configureGraphQl(graphQl -> graphQl.instrumentation(told));
  }

  @Bean
  Instrumentation queryLimits() {
    return new QueryLimits();
  }

  @Bean
  static AnnotationTemplateExpressionDefaults scopeTemplates() {
    return new AnnotationTemplateExpressionDefaults();
  }
}
