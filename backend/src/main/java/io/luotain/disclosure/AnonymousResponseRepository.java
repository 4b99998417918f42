package io.luotain.disclosure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

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
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Answer sheets of anonymous surveys: written one by one, read as members of a block only. */
@Repository
class AnonymousResponseRepository {

  static final String COLLECTION = "anonymousResponses";
  static final String SURVEY = "survey";
  static final String BLOCK = "block";

  static final String VERSION = "version";
  static final String DIMENSIONS = "dimensions";
  static final String ANSWERS = "answers";
  private static final String CONTRACT = "contract";
  private static final String ERASE_HASH = "eraseHash";
  private static final String SPENT = "spent";

  private final TenantMongo mongo;
  private final LoadingCache<TenantId, GroupInserts> inserts =
      Caffeine.newBuilder()
          .expireAfterAccess(Duration.ofHours(1))
          .build(tenant -> new GroupInserts(collection(tenant)));

  AnonymousResponseRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  /**
   * Stores durably; false when there is one with this id already.
   *
   * @param spent whether the id is to outlive the answers, until {@link #forgetSpent}
   */
  boolean insert(TenantId tenant, AnonymousResponse response, boolean spent) {
    var sheet =
        new Document("_id", response.id())
            .append(SURVEY, response.surveyId().value())
            .append(VERSION, response.version())
            .append(CONTRACT, response.contract())
            .append(DIMENSIONS, response.dimensions())
            .append(ANSWERS, new Document(response.answers()))
            .append(ERASE_HASH, response.eraseHash());
    return inserts.get(tenant).insert(spent ? sheet.append(SPENT, true) : sheet);
  }

  /** Whether the one with this id has these answers to this version; one that was erased does. */
  boolean isSame(TenantId tenant, AnonymousResponse response) {
    return find(tenant, response.id())
        .filter(stored -> stored.get(ANSWERS) == null || isSame(stored, response))
        .isPresent();
  }

  /** Whether the one with this id still has these answers to this version. */
  boolean hasSame(TenantId tenant, AnonymousResponse response) {
    return find(tenant, response.id()).filter(stored -> isSame(stored, response)).isPresent();
  }

  private Optional<Document> find(TenantId tenant, UUID id) {
    return Optional.ofNullable(collection(tenant).find(eq(id)).first());
  }

  private static boolean isSame(Document stored, AnonymousResponse response) {
    return stored.getInteger(VERSION).equals(response.version())
        && new Document(response.answers()).equals(stored.get(ANSWERS));
  }

  /** Whether there is one to these versions, in whatever state. */
  boolean holdsAny(TenantId tenant, SurveyId survey, Collection<Integer> versions) {
    return collection(tenant).find(ofVersions(survey, versions)).first() != null;
  }

  private static Bson ofVersions(SurveyId survey, Collection<Integer> versions) {
    return and(eq(SURVEY, survey.value()), in(VERSION, versions));
  }

  /** The answers of those members of a block that are not erased, in no particular order. */
  List<Map<String, Object>> answers(TenantId tenant, StoredBlock block) {
    return collection(tenant)
        .find(and(in("_id", block.members()), exists(ANSWERS)))
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
                Updates.unset(ANSWERS), Updates.unset(DIMENSIONS), Updates.unset(CONTRACT)));
  }

  void delete(TenantId tenant, Collection<UUID> ids) {
    delete(collection(tenant), in("_id", ids));
  }

  /** Deletes sheets; of those for which a token was spent the id stays, of which survey it is. */
  static void delete(MongoCollection<Document> sheets, Bson which) {
    sheets.updateMany(
        and(which, eq(SPENT, true)),
        Updates.combine(
            Updates.unset(ANSWERS),
            Updates.unset(DIMENSIONS),
            Updates.unset(CONTRACT),
            Updates.unset(BLOCK),
            Updates.unset(ERASE_HASH)));
    sheets.deleteMany(and(which, exists(SPENT, false)));
  }

  /** Deletes ids of which nothing else is left; the others go with their answers from now on. */
  void forgetSpent(TenantId tenant, SurveyId survey, Collection<Integer> versions) {
    var spent = and(ofVersions(survey, versions), eq(SPENT, true));
    collection(tenant).deleteMany(and(spent, exists(ERASE_HASH, false)));
    collection(tenant).updateMany(spent, Updates.unset(SPENT));
  }

  private MongoCollection<Document> collection(TenantId tenant) {
    return mongo.of(tenant).getCollection(COLLECTION);
  }
}
