package io.luotain.results;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.connection.ClusterType;
import io.luotain.response.ResponseId;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** The store's change stream of the responses of all tenants. */
@Repository
class ResponseStreamRepository {

  /** A response was stored by some instance. */
  record Arrival(SurveyKey key, ResponseId id, Instant acceptedAt) {}

  private static final String DATABASE_PREFIX = "luotain_";
  private static final int WAIT_SECONDS = 5;
  private static final List<Bson> INSERTS =
      List.of(
          Aggregates.match(
              Filters.and(
                  Filters.eq("operationType", "insert"),
                  Filters.eq("ns.coll", "responses"),
                  Filters.ne("fullDocument.test", true),
                  Filters.regex("ns.db", "^" + DATABASE_PREFIX + "[a-z0-9]{4,24}$"))),
          Aggregates.project(
              Projections.include(
                  "operationType",
                  "ns",
                  "documentKey",
                  "fullDocument._id",
                  "fullDocument.survey",
                  "fullDocument.acceptedAt")));

  private final MongoClient client;

  ResponseStreamRepository(MongoClient client) {
    this.client = client;
  }

  /** Whether the store may have change streams: a standalone server has none. */
  boolean mayHaveStreams() {
    return client.getClusterDescription().getType() != ClusterType.STANDALONE;
  }

  /**
   * Tells of each response that is stored from now on, until the thread is interrupted. Begins with
   * {@code opened}, after which nothing is missed.
   */
  void follow(Runnable opened, Consumer<Arrival> action) {
    try (var cursor = client.watch(INSERTS).maxAwaitTime(WAIT_SECONDS, TimeUnit.SECONDS).cursor()) {
      opened.run();
      while (!Thread.currentThread().isInterrupted()) {
        var change = cursor.tryNext();
        if (change != null) {
          action.accept(arrival(change));
        }
      }
    }
  }

  private static Arrival arrival(ChangeStreamDocument<Document> change) {
    var response = Objects.requireNonNull(change.getFullDocument());
    var database = Objects.requireNonNull(change.getNamespace()).getDatabaseName();
    return new Arrival(
        new SurveyKey(
            new TenantId(database.substring(DATABASE_PREFIX.length())),
            new SurveyId(response.getString("survey"))),
        new ResponseId(response.get("_id", UUID.class)),
        response.getDate("acceptedAt").toInstant());
  }
}
