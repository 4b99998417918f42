package io.luotain.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.luotain.platform.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What pages of other origins load: the visitor's API and the scripts, as long as they keep. */
@Configuration(proxyBeanMethods = false)
class EmbedConfiguration implements WebMvcConfigurer {

  private static final String FILES = "classpath:/static/embed/";
  private static final Duration ENTRY_AGE = Duration.ofMinutes(5);
  private static final Duration HASHED_AGE = Duration.ofDays(365);

  private final LoadingCache<Resource, String> etags =
      Caffeine.newBuilder().maximumSize(100).build(EmbedConfiguration::etag);

  @Bean
  RouterFunction<ServerResponse> siteGraphQl(GraphQlHttpHandler handler) {
    return RouterFunctions.route().POST(SitePath.GRAPHQL, handler::handleRequest).build();
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/graphiql", "/graphiql/index.html");
    registry.addRedirectViewController("/graphiql/", "/graphiql/index.html");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/embed/*v1.*")
        .addResourceLocations(FILES)
        .setUseLastModified(false)
        .setEtagGenerator(etags::get)
        .setCacheControl(CacheControl.maxAge(ENTRY_AGE).cachePublic());
    registry
        .addResourceHandler("/embed/**")
        .addResourceLocations(FILES)
        .setUseLastModified(false)
        .setEtagGenerator(etags::get)
        .setCacheControl(CacheControl.maxAge(HASHED_AGE).cachePublic().immutable());
  }

  private static String etag(Resource file) throws IOException {
    return Digests.sha256(file.getContentAsString(StandardCharsets.ISO_8859_1));
  }
}
