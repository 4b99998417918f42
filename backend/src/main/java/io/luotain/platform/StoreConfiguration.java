package io.luotain.platform;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.WriteConcern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.persistence.autoconfigure.EntityScanner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;
import org.springframework.data.mongodb.MongoManagedTypes;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.Document;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  static final int OPERATION_SECONDS = 20;

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Ticker ticker() {
    return Ticker.systemTicker();
  }

  @Bean
  MongoClientSettingsBuilderCustomizer durableWrites(
      StoreProperties properties, Environment environment) {
    if (!environment.containsProperty("spring.mongodb.uri") && properties.store() == null) {
      throw new StoreMissing("No store is configured.");
    }
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .timeout(OPERATION_SECONDS, TimeUnit.SECONDS);
  }

  @Bean
  MasterKey masterKey(StoreProperties properties, Environment environment) {
    if (properties.masterKey() != null) {
      return new MasterKey(Base64.getDecoder().decode(properties.masterKey()));
    }
    if (environment.containsProperty("spring.mongodb.uri")) {
      throw new StoreMissing("No master key is configured.");
    }
    return new MasterKey(RandomIds.bytes(32));
  }

  /**
   * Variants of sealed types are read by their alias, so the mapping must know them from the start.
   */
  @Bean
  static MongoManagedTypes mongoManagedTypes(ApplicationContext context)
      throws ClassNotFoundException {
    var scanner = new EntityScanner(context);
    return MongoManagedTypes.fromIterable(scanner.scan(Document.class, TypeAlias.class));
  }

  /** Days as text: as an instant they would depend on the zone of the machine. */
  @Bean
  static ConverterAware dayConverters() {
    return ConverterBuilder.reading(String.class, LocalDate.class, LocalDate::parse)
        .andWriting(LocalDate::toString);
  }

  @Bean
  MongoCustomConversions mongoCustomConversions(ObjectProvider<ConverterAware> converters) {
    return new MongoCustomConversions(
        converters.orderedStream().flatMap(each -> each.getConverters().stream()).toList());
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "luotain.store", havingValue = "trial")
  static class Trial {

    @Bean
    @ConditionalOnProperty(name = "spring.mongodb.uri", matchIfMissing = true, havingValue = "\0")
    MongoConnectionDetails trialStore() {
      return new TrialStore();
    }
  }
}
