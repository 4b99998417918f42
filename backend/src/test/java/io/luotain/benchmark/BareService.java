package io.luotain.benchmark;

import graphql.Scalars;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import io.luotain.ServiceProcess;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bare GraphQL round trip: Spring for GraphQL with our schema and nothing of ours. It answers
 * {@code surveyPresent} and {@code responseSubmit} with constants from its environment, JSON read
 * once into maps, or echoes submissions to subscribers, see {@link BareEcho}. It has the HTTP
 * server, the virtual threads and a cache of documents that the service has; no security, limits,
 * observation or store, and arguments are not even bound.
 */
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  GraphQlAutoConfiguration.class,
  GraphQlWebMvcAutoConfiguration.class
})
class BareService {

  private static final String PRESENTED = "BARE_PRESENTED";
  private static final String SUBMITTED = "BARE_SUBMITTED";
  private static final String RESULTS = "BARE_RESULTS";

  public static void main(String[] args) {
    SpringApplication.run(BareService.class, args);
  }

  /**
   * Starts one that answers with these.
   *
   * @param presented JSON of a payload of {@code surveyPresent}
   * @param submitted JSON of a payload of {@code responseSubmit}
   */
  static ServiceProcess start(String presented, String submitted) {
    var settings = new HashMap<>(LogicBenchmark.KEEP_ALIVE);
    settings.put(PRESENTED, presented);
    settings.put(SUBMITTED, submitted);
    return ServiceProcess.start(BareService.class, settings);
  }

  /**
   * Starts one that counts submissions and emits results with the new counts after each, at once.
   *
   * @param results JSON of results
   */
  static ServiceProcess startLive(String results) {
    var settings = new HashMap<>(LogicBenchmark.KEEP_ALIVE);
    settings.put(RESULTS, results);
    settings.put("SPRING_GRAPHQL_HTTP_SSE_TIMEOUT", "0s");
    return ServiceProcess.start(BareService.class, settings);
  }

  @Bean
  @ConditionalOnProperty(RESULTS)
  RuntimeWiringConfigurer echo() {
    var echo = new BareEcho(constant(RESULTS));
    return wiring ->
        wiring
            .wiringFactory(new AnyTypes())
            .type("Mutation", mutation -> mutation.dataFetcher("responseSubmit", echo::submit))
            .type("Subscription", all -> all.dataFetcher("resultsChanged", _ -> echo.events()));
  }

  @Bean
  @ConditionalOnProperty(PRESENTED)
  RuntimeWiringConfigurer constants() {
    var presented = constant(PRESENTED);
    var submitted = constant(SUBMITTED);
    return wiring ->
        wiring
            .wiringFactory(new AnyTypes())
            .type(
                "Mutation",
                mutation ->
                    mutation
                        .dataFetcher("surveyPresent", _ -> presented)
                        .dataFetcher("responseSubmit", _ -> submitted));
  }

  private static Map<?, ?> constant(String name) {
    return new JsonMapper().readValue(System.getenv(name), Map.class);
  }

  @Bean
  GraphQlSourceBuilderCustomizer preparsedDocuments() {
    var documents = new ConcurrentHashMap<String, PreparsedDocumentEntry>();
    return builder ->
        builder.configureGraphQl(
            graphQl ->
                graphQl.preparsedDocumentProvider(
                    (input, parse) ->
                        CompletableFuture.completedFuture(
                            documents.computeIfAbsent(input.getQuery(), _ -> parse.apply(input)))));
  }

  /** Scalars that take what they get, and types that say which they are. */
  private static final class AnyTypes implements WiringFactory {

    private static final TypeResolver NAMED =
        env ->
            env.getSchema()
                .getObjectType(String.valueOf(env.<Map<?, ?>>getObject().get("__typename")));

    @Override
    public boolean providesScalar(ScalarWiringEnvironment environment) {
      return !ScalarInfo.isGraphqlSpecifiedScalar(environment.getScalarTypeDefinition().getName());
    }

    @Override
    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
      var name = environment.getScalarTypeDefinition().getName();
      var like = name.equals("Logic") ? ExtendedScalars.Object : Scalars.GraphQLString;
      return GraphQLScalarType.newScalar(like).name(name).build();
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
      return NAMED;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
      return NAMED;
    }
  }
}
