package io.luotain.disclosure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.luotain.platform.GroupInserts;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Answer sheets of anonymous surveys. What is in no block yet is read by the release alone. */
@Repository
class AnonymousResponseRepository {

  static final String COLLECTION = "anonymousResponses";
  static final String SURVEY = "survey";
  static final String BLOCK = "block";

  private static final String VERSION = "version";
  private static final String DIMENSIONS = "dimensions";
  private static final String ANSWERS = "answers";
  private static final String ERASE_HASH = "eraseHash";

  private final TenantMongo mongo;
  private final LoadingCache<TenantId, GroupInserts> inserts =
      Caffeine.newBuilder()
          .expireAfterAccess(Duration.ofHours(1))
          .build(tenant -> new GroupInserts(collection(tenant)));

  AnonymousResponseRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  /** Stores durably; false when there is one with this id already. */
  boolean insert(TenantId tenant, AnonymousResponse response) {
    return inserts
        .get(tenant)
        .insert(
            new Document("_id", response.id())
                .append(SURVEY, response.surveyId().value())
                .append(VERSION, response.version())
                .append("contract", response.contract())
                .append(DIMENSIONS, response.dimensions())
                .append(ANSWERS, new Document(response.answers()))
                .append(ERASE_HASH, response.eraseHash()));
  }

  /** Whether the one with this id has these answers to this version; one that was erased does. */
  boolean isSame(TenantId tenant, AnonymousResponse response) {
    return Optional.ofNullable(collection(tenant).find(eq(response.id())).first())
        .filter(
            stored ->
                stored.get(ANSWERS) == null
                    || (stored.getInteger(VERSION).equals(response.version())
                        && stored.get(ANSWERS).equals(new Document(response.answers()))))
        .isPresent();
  }

  /** Those that are neither in a block nor erased. */
  List<Waiting> waiting(TenantId tenant, SurveyId survey) {
    return collection(tenant)
        .find(and(eq(SURVEY, survey.value()), exists(BLOCK, false), exists(ANSWERS)))
        .projection(Projections.include(VERSION, DIMENSIONS))
        .map(
            stored ->
                new Waiting(
                    stored.get("_id", UUID.class),
                    stored.getInteger(VERSION),
                    stored.getList(DIMENSIONS, String.class)))
        .into(new ArrayList<>());
  }

  void setBlock(TenantId tenant, Collection<UUID> members, int number) {
    collection(tenant).updateMany(in("_id", members), Updates.set(BLOCK, number));
  }

  /** The answers of those of these that are not erased, in no particular order. */
  List<Map<String, Object>> answers(TenantId tenant, Collection<UUID> members) {
    return collection(tenant)
        .find(and(in("_id", members), exists(ANSWERS)))
        .projection(Projections.include(ANSWERS))
        .<Map<String, Object>>map(stored -> stored.get(ANSWERS, Document.class))
        .into(new ArrayList<>());
  }

  /** Whether the survey has one with this id and this secret's hash, erased or not. */
  boolean isKnown(TenantId tenant, SurveyId survey, UUID id, String eraseHash) {
    return collection(tenant)
            .find(and(eq(id), eq(SURVEY, survey.value()), eq(ERASE_HASH, eraseHash)))
            .first()
        != null;
  }

  /**
   * Leaves nothing but that there was one, so that a repeated submission does not bring it back.
   */
  void erase(TenantId tenant, Collection<UUID> ids) {
    collection(tenant)
        .updateMany(
            in("_id", ids),
            Updates.combine(
                Updates.unset(ANSWERS), Updates.unset(DIMENSIONS), Updates.unset("contract")));
  }

  /** Deletes those that are in no block, to some versions: some of them, and all erased ones. */
  void deleteUnpublished(
      TenantId tenant, SurveyId survey, Set<Integer> versions, Collection<UUID> ids) {
    collection(tenant)
        .deleteMany(
            and(
                eq(SURVEY, survey.value()),
                exists(BLOCK, false),
                in(VERSION, versions),
                or(in("_id", ids), exists(ANSWERS, false))));
  }

  void delete(TenantId tenant, Collection<UUID> ids) {
    collection(tenant).deleteMany(in("_id", ids));
  }

  private MongoCollection<Document> collection(TenantId tenant) {
    return mongo.of(tenant).getCollection(COLLECTION);
  }
}
