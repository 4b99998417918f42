package io.luotain.results;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoChangeStreamCursor;
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
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/** The store's change stream of the responses of all tenants. */
@Repository
class ResponseStreamRepository {

  /** A response was stored by some instance. */
  record Arrival(SurveyKey key, ResponseId id, Instant acceptedAt) {}

  /** Who is told of the stream. */
  interface Follower {

    /** It is open: nothing is missed from now on, or from the position it was asked for. */
    void opened();

    void arrived(Arrival arrival);

    /** All up to this position was told. */
    void reached(BsonDocument position);
  }

  private static final Logger log = LoggerFactory.getLogger(ResponseStreamRepository.class);
  private static final String DATABASE_PREFIX = "luotain_";
  private static final int WAIT_SECONDS = 5;
  private static final String RESUMABLE = "ResumableChangeStreamError";
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
   * Tells of each response that is stored, until the thread is interrupted.
   *
   * @param after a position that was reached before; null for from now on
   * @throws MongoException when the stream ends, or does not open
   */
  void follow(@Nullable BsonDocument after, Follower follower) {
    try (var cursor = open(after)) {
      follower.opened();
      tellPosition(cursor, follower);
      while (!Thread.currentThread().isInterrupted()) {
        var change = cursor.tryNext();
        if (change != null) {
          tell(change, follower);
        }
        tellPosition(cursor, follower);
      }
    }
  }

  /** A change that nobody can make sense of is passed over, for it would come again and again. */
  static void tell(ChangeStreamDocument<Document> change, Follower follower) {
    try {
      follower.arrived(arrival(change));
    } catch (RuntimeException e) {
      log.warn("Passed over {} in the change stream: {}", change.getDocumentKey(), e.getClass());
    }
  }

  /**
   * Whether the store said that it cannot go on from the position, which it then will not later
   * either: the driver has already repeated what is worth it.
   */
  static boolean isPositionLost(RuntimeException e) {
    return e instanceof MongoCommandException refused && !refused.hasErrorLabel(RESUMABLE);
  }

  private MongoChangeStreamCursor<ChangeStreamDocument<Document>> open(
      @Nullable BsonDocument after) {
    var stream = client.watch(INSERTS).maxAwaitTime(WAIT_SECONDS, TimeUnit.SECONDS);
    return (after == null ? stream : stream.resumeAfter(after)).cursor();
  }

  private static void tellPosition(MongoChangeStreamCursor<?> cursor, Follower follower) {
    var position = cursor.getResumeToken();
    if (position != null) {
      follower.reached(position);
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
