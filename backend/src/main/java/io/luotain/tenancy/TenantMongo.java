package io.luotain.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ClusteredIndexOptions;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.stereotype.Component;

/** The only way to a tenant's data: each tenant has the database {@code luotain_<tenant>}. */
@Component
public class TenantMongo {

  private static final int NAMESPACE_EXISTS = 48;

  private final MongoClient client;
  private final MongoConverter converter;
  private final List<TenantCollection> collections;
  private final Cache<TenantId, MongoOperations> templates =
      Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();

  TenantMongo(MongoClient client, MongoConverter converter, List<TenantCollection> collections) {
    this.client = client;
    this.converter = converter;
    this.collections = collections;
  }

  /**
   * The operations of one tenant's own database. The first call on an instance creates missing
   * collections and indexes.
   */
  public MongoOperations of(TenantId tenant) {
    return templates.get(tenant, this::open);
  }

  private MongoOperations open(TenantId tenant) {
    var factory = new SimpleMongoClientDatabaseFactory(client, "luotain_" + tenant.value());
    var database = factory.getMongoDatabase();
    var existing = database.listCollectionNames().into(new HashSet<>());
    for (var collection : collections) {
      if (!existing.contains(collection.name())) {
        create(database, collection);
      }
      for (var keys : collection.indexes()) {
        database.getCollection(collection.name()).createIndex(keys);
      }
      if (collection.keptFor() != null) {
        database
            .getCollection(collection.name())
            .createIndex(
                new Document("at", 1),
                new IndexOptions().expireAfter(collection.keptFor().toSeconds(), TimeUnit.SECONDS));
      }
    }
    return new MongoTemplate(factory, converter);
  }

  private static void create(MongoDatabase database, TenantCollection collection) {
    try {
      database.createCollection(collection.name(), options(collection.clustered()));
    } catch (MongoCommandException e) {
      if (collection.clustered() && e.getErrorCode() != NAMESPACE_EXISTS) {
        create(database, new TenantCollection(collection.name(), false, List.of()));
      } else if (e.getErrorCode() != NAMESPACE_EXISTS) {
        throw e;
      }
    }
  }

  private static CreateCollectionOptions options(boolean clustered) {
    var options = new CreateCollectionOptions();
    return clustered
        ? options.clusteredIndexOptions(new ClusteredIndexOptions(new Document("_id", 1), true))
        : options;
  }
}
