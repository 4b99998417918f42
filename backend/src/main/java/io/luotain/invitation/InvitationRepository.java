package io.luotain.invitation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.luotain.platform.Page;
import io.luotain.respondent.RespondentId;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Invitations, under ids that follow from survey, wave and respondent. */
@Repository
class InvitationRepository {

  static final String COLLECTION = "invitations";

  private static final Sort BY_ID = Sort.by("id");
  private static final int DUPLICATE_KEY = 11000;

  /** An invitation as stored. */
  @org.springframework.data.mongodb.core.mapping.Document(COLLECTION)
  @TypeAlias("invitation")
  record Row(
      @Id String id,
      SurveyId surveyId,
      @Nullable String wave,
      String respondent,
      @Nullable String stratum,
      String hash,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable Instant answeredAt) {

    Invitation invitation() {
      return new Invitation(
          id,
          surveyId,
          wave,
          new RespondentId(respondent),
          createdAt,
          expiresAt,
          revokedAt,
          answeredAt);
    }

    Row renewed(String newHash, @Nullable Instant end, @Nullable String newStratum) {
      return new Row(
          id, surveyId, wave, respondent, newStratum, newHash, createdAt, end, null, answeredAt);
    }
  }

  private final TenantMongo mongo;

  InvitationRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  Optional<Row> find(TenantId tenant, String id) {
    return Optional.ofNullable(mongo.of(tenant).findById(id, Row.class));
  }

  List<Row> findAll(TenantId tenant, Collection<String> ids) {
    return mongo.of(tenant).find(query(where("_id").in(ids)), Row.class);
  }

  /** Invitations of one respondent, to all surveys. */
  List<Row> allOf(TenantId tenant, RespondentId respondent) {
    return mongo.of(tenant).find(query(where("respondent").is(respondent.value())), Row.class);
  }

  /** Everybody who is invited to one wave. */
  List<Row> allOf(TenantId tenant, SurveyId survey, @Nullable String wave) {
    return mongo
        .of(tenant)
        .find(query(where("surveyId").is(survey).and("wave").is(wave)), Row.class);
  }

  /** A page of a survey's invitations in the order of their ids; null for every wave and state. */
  Window<Row> page(
      TenantId tenant,
      SurveyId survey,
      @Nullable String wave,
      Invitation.@Nullable State state,
      Instant now,
      Page page) {
    var all = new ArrayList<Criteria>();
    all.add(where("surveyId").is(survey));
    if (wave != null) {
      all.add(where("wave").is(wave));
    }
    if (state != null) {
      all.add(in(state, now));
    }
    return mongo
        .of(tenant)
        .scroll(page.in(query(new Criteria().andOperator(all)), BY_ID), Row.class);
  }

  private static Criteria in(Invitation.State state, Instant now) {
    var unanswered = where("answeredAt").is(null);
    return switch (state) {
      case ANSWERED -> where("answeredAt").ne(null);
      case REVOKED -> unanswered.and("revokedAt").ne(null);
      case EXPIRED -> unanswered.and("revokedAt").is(null).and("expiresAt").lte(now);
      case CREATED ->
          unanswered
              .and("revokedAt")
              .is(null)
              .orOperator(where("expiresAt").is(null), where("expiresAt").gt(now));
    };
  }

  /** How many were invited to one wave, and how many of them answered. */
  InvitationCounts counts(TenantId tenant, SurveyId survey, @Nullable String wave) {
    var invited = ofWave(survey, wave);
    return new InvitationCounts(
        wave,
        collection(tenant).countDocuments(invited),
        collection(tenant).countDocuments(Filters.and(invited, Filters.exists("answeredAt"))));
  }

  private static org.bson.conversions.Bson ofWave(SurveyId survey, @Nullable String wave) {
    return Filters.and(Filters.eq("surveyId", survey.value()), Filters.eq("wave", wave));
  }

  /**
   * Stores them. Of one that is there already only the secret and what follows from it change; that
   * it was answered, and since when it is there, stays.
   */
  void write(TenantId tenant, List<Row> rows) {
    var lost = lost(tenant, rows.stream().map(InvitationRepository::upsert).toList());
    // Two upserts of a new id at the same moment: the one that lost finds it there now.
    if (!lost.isEmpty() && !lost(tenant, lost).isEmpty()) {
      throw new IllegalStateException("The store refused an upsert twice.");
    }
  }

  private static UpdateOneModel<Document> upsert(Row row) {
    return new UpdateOneModel<>(
        Filters.eq("_id", row.id()),
        Updates.combine(
            Updates.set("hash", row.hash()),
            row.expiresAt() == null
                ? Updates.unset("expiresAt")
                : Updates.set("expiresAt", Date.from(row.expiresAt())),
            Updates.unset("revokedAt"),
            row.stratum() == null
                ? Updates.unset("stratum")
                : Updates.set("stratum", row.stratum()),
            Updates.setOnInsert(fixed(row))),
        new UpdateOptions().upsert(true));
  }

  private static Document fixed(Row row) {
    return new Document("surveyId", row.surveyId().value())
        .append("wave", row.wave())
        .append("respondent", row.respondent())
        .append("createdAt", Date.from(row.createdAt()));
  }

  private List<UpdateOneModel<Document>> lost(
      TenantId tenant, List<UpdateOneModel<Document>> writes) {
    if (writes.isEmpty()) {
      return List.of();
    }
    try {
      collection(tenant).bulkWrite(writes, new BulkWriteOptions().ordered(false));
      return List.of();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
      return e.getWriteErrors().stream().map(error -> writes.get(error.getIndex())).toList();
    }
  }

  /** Revokes one; a revoked one stays as it is. Empty when there is none. */
  Optional<Row> revoke(TenantId tenant, String id, Instant now) {
    mongo
        .of(tenant)
        .updateFirst(
            query(where("_id").is(id).and("revokedAt").is(null)),
            Update.update("revokedAt", now),
            Row.class);
    return find(tenant, id);
  }

  /**
   * Keeps the blinded message of an invitation, unless another is kept; of time nothing is noted.
   *
   * @return whether this message is the one that is kept
   */
  boolean keepBlinded(TenantId tenant, String id, String blinded) {
    collection(tenant)
        .updateOne(
            Filters.and(Filters.eq("_id", id), Filters.exists("blinded", false)),
            Updates.set("blinded", blinded));
    return collection(tenant)
            .find(Filters.and(Filters.eq("_id", id), Filters.eq("blinded", blinded)))
            .first()
        != null;
  }

  /** Forgets what was signed for the invitations to one wave, and with it who asked at all. */
  void forgetBlinded(TenantId tenant, SurveyId survey, @Nullable String wave) {
    collection(tenant)
        .updateMany(
            Filters.and(ofWave(survey, wave), Filters.exists("blinded")), Updates.unset("blinded"));
  }

  /** Notes when it was answered first; nothing happens when there is none. */
  void answered(TenantId tenant, String id, Instant at) {
    collection(tenant).updateOne(Filters.eq("_id", id), Updates.min("answeredAt", Date.from(at)));
  }

  long deleteAll(TenantId tenant, RespondentId respondent) {
    return collection(tenant)
        .deleteMany(Filters.eq("respondent", respondent.value()))
        .getDeletedCount();
  }

  void deleteAll(TenantId tenant, SurveyId survey, @Nullable String wave) {
    collection(tenant).deleteMany(ofWave(survey, wave));
  }

  private MongoCollection<Document> collection(TenantId tenant) {
    return mongo.of(tenant).getCollection(COLLECTION);
  }
}
