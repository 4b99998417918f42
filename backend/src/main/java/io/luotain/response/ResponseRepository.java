package io.luotain.response;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import io.luotain.platform.Digests;
import io.luotain.platform.GroupInserts;
import io.luotain.platform.Page;
import io.luotain.respondent.RespondentId;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Repository;

/** Responses as documents; what their answers mean is for {@link StoredResponse}. */
@Repository
class ResponseRepository {

  static final String COLLECTION = "responses";

  /** Which responses were erased, so that every instance forgets them; says nothing of people. */
  static final String ERASED = "erasedResponses";

  /** Which response took which turn. */
  static final String TURNS = "turns";

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
    var found =
        collection(tenant)
            .withTimeout(10, TimeUnit.MINUTES)
            .find(
                Filters.and(
                    Filters.eq("survey", survey.value()),
                    Filters.gte("acceptedAt", Date.from(since)),
                    Filters.ne(StoredResponse.TEST, true)))
            .batchSize(BATCH);
    ReadAhead.<Document>forEach(found::forEach, action);
  }

  /** The respondent's responses that count, latest first; only their versions and times. */
  List<Document> countedOf(TenantId tenant, SurveyId survey, RespondentId respondent) {
    return collection(tenant)
        .find(
            Filters.and(
                Filters.eq(StoredResponse.RESPONDENT, respondent.value()),
                Filters.eq("survey", survey.value()),
                Filters.ne(StoredResponse.TEST, true)))
        .projection(Projections.include("version", "acceptedAt"))
        .sort(Sorts.descending("acceptedAt"))
        .into(new ArrayList<>());
  }

  /**
   * Gives a turn to a response; false when another has it, taken no earlier than {@code
   * openBefore}.
   */
  boolean takeTurn(TenantId tenant, UUID turn, UUID response, Instant now, Instant openBefore) {
    var taken = new Document("response", response).append("at", Date.from(now));
    var mineOrOpen =
        Filters.or(Filters.eq("response", response), Filters.lt("at", Date.from(openBefore)));
    try {
      return turns(tenant)
          .updateOne(
              Filters.and(Filters.eq("_id", turn), mineOrOpen),
              new Document("$set", taken),
              new UpdateOptions().upsert(true))
          .wasAcknowledged();
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  /** All responses of a respondent, test answers too. */
  List<Document> allOf(TenantId tenant, RespondentId respondent) {
    return collection(tenant)
        .find(Filters.eq(StoredResponse.RESPONDENT, respondent.value()))
        .into(new ArrayList<>());
  }

  /** Deletes responses; first it is noted that they are erased, so that nobody misses it. */
  void erase(TenantId tenant, Collection<Document> responses, Instant now) {
    for (var each : responses) {
      var mark =
          new Document("survey", each.getString("survey"))
              .append("at", Date.from(now))
              .append("eraseHash", each.getString("eraseHash"));
      erased(tenant)
          .replaceOne(Filters.eq("_id", each.get("_id")), mark, new ReplaceOptions().upsert(true));
    }
    var ids = responses.stream().map(each -> each.get("_id")).toList();
    collection(tenant).deleteMany(Filters.in("_id", ids));
    turns(tenant).deleteMany(Filters.in("response", ids));
  }

  /** Notes that something under this id is erased, of no survey in particular. */
  void noteErasure(TenantId tenant, UUID id, Instant now) {
    erased(tenant)
        .replaceOne(
            Filters.eq("_id", id),
            new Document("at", Date.from(now)),
            new ReplaceOptions().upsert(true));
  }

  /** When it was noted under this id; empty when it never was. */
  Optional<Instant> erasure(TenantId tenant, UUID id) {
    return Optional.ofNullable(erased(tenant).find(Filters.eq("_id", id)).first())
        .map(noted -> noted.getDate("at").toInstant());
  }

  /** The response with this id and the secret of this receipt. */
  Optional<Document> find(TenantId tenant, SurveyId survey, UUID id, String secret) {
    return Optional.ofNullable(collection(tenant).find(with(survey, id, secret)).first());
  }

  /** Whether a response with this id and the secret of this receipt was erased. */
  boolean isErasedBy(TenantId tenant, SurveyId survey, UUID id, String secret) {
    return erased(tenant).find(with(survey, id, secret)).first() != null;
  }

  private static Bson with(SurveyId survey, UUID id, String secret) {
    return Filters.and(
        Filters.eq("_id", id),
        Filters.eq("survey", survey.value()),
        Filters.eq("eraseHash", Digests.sha256(secret)));
  }

  void forEachErasedSince(TenantId tenant, SurveyId survey, Instant since, Consumer<UUID> action) {
    erased(tenant)
        .find(
            Filters.and(Filters.eq("survey", survey.value()), Filters.gte("at", Date.from(since))))
        .forEach(each -> action.accept(each.get("_id", UUID.class)));
  }

  private MongoCollection<Document> turns(TenantId tenant) {
    return mongo.of(tenant).getCollection(TURNS);
  }

  private MongoCollection<Document> erased(TenantId tenant) {
    return mongo.of(tenant).getCollection(ERASED);
  }

  private MongoCollection<Document> collection(TenantId tenant) {
    return mongo.of(tenant).getCollection(COLLECTION);
  }
}
