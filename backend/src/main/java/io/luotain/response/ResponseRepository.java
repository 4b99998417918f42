package io.luotain.response;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import io.luotain.platform.GroupInserts;
import io.luotain.platform.Page;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Repository;

/** Responses as documents; what their answers mean is for {@link StoredResponse}. */
@Repository
class ResponseRepository {

  static final String COLLECTION = "responses";
  private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "acceptedAt", "_id");
  private static final int BATCH = 5_000;
  private static final int INSERT_BATCH = 500;
  private static final int DUPLICATE_KEY = 11000;

  private final TenantMongo mongo;
  private final LoadingCache<TenantId, GroupInserts> inserts =
      Caffeine.newBuilder()
          .expireAfterAccess(Duration.ofHours(1))
          .build(tenant -> new GroupInserts(collection(tenant)));

  ResponseRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  /** Stores durably; false when a response with this id is there already. */
  boolean insert(TenantId tenant, Document response) {
    return inserts.get(tenant).insert(response);
  }

  /** Stores those that are not there yet. */
  void insertMissing(TenantId tenant, List<Document> responses) {
    for (int from = 0; from < responses.size(); from += INSERT_BATCH) {
      int to = Math.min(from + INSERT_BATCH, responses.size());
      insertBatch(tenant, responses.subList(from, to));
    }
  }

  private void insertBatch(TenantId tenant, List<Document> responses) {
    try {
      collection(tenant).insertMany(responses, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  Optional<Document> find(TenantId tenant, UUID id) {
    return Optional.ofNullable(mongo.of(tenant).findById(id, Document.class, COLLECTION));
  }

  Window<Document> page(TenantId tenant, SurveyId survey, boolean test, Page page) {
    var marked = where("survey").is(survey.value()).and(StoredResponse.TEST);
    var ofSurvey = query(test ? marked.is(true) : marked.ne(true));
    var found =
        mongo.of(tenant).scroll(page.in(ofSurvey, NEWEST_FIRST), Document.class, COLLECTION);
    return Window.from(
        found.getContent(),
        row -> ScrollPosition.of(keys(found.getContent().get(row)), page.direction()),
        found.hasNext());
  }

  /** In types that a cursor can hold, which a {@link Date} is not. */
  private static Map<String, Object> keys(Document response) {
    return Map.of(
        "acceptedAt",
        response.getDate("acceptedAt").toInstant(),
        "_id",
        response.get("_id", UUID.class));
  }

  void forEachSince(TenantId tenant, SurveyId survey, Instant since, Consumer<Document> action) {
    collection(tenant)
        .withTimeout(10, TimeUnit.MINUTES)
        .find(
            Filters.and(
                Filters.eq("survey", survey.value()),
                Filters.gte("acceptedAt", Date.from(since)),
                Filters.ne(StoredResponse.TEST, true)))
        .batchSize(BATCH)
        .forEach(action);
  }

  private MongoCollection<Document> collection(TenantId tenant) {
    return mongo.of(tenant).getCollection(COLLECTION);
  }
}
