package io.luotain.disclosure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** What was done last for each survey, so that it is neither repeated nor forgotten. */
@Repository
class ReleaseRepository {

  static final String COLLECTION = "releases";
  private static final String LAST = "last";
  private static final String ENDED = "ended";
  private static final String SINCE = "since";

  private final TenantMongo mongo;

  ReleaseRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  /** What was done last of a kind; empty for nothing yet. */
  Optional<String> last(TenantId tenant, SurveyId survey, String kind) {
    return Optional.ofNullable(collection(tenant).find(eq(id(survey, kind))).first())
        .map(stored -> stored.getString(LAST));
  }

  /** Notes what was done of a kind, so that it is not done again. */
  void done(TenantId tenant, SurveyId survey, String kind, String name) {
    collection(tenant)
        .replaceOne(
            eq(id(survey, kind)), new Document(LAST, name), new ReplaceOptions().upsert(true));
  }

  /** Notes the day up to which a kind was done; one that was noted before and is later stays. */
  void doneTo(TenantId tenant, SurveyId survey, String kind, LocalDate day) {
    collection(tenant)
        .updateOne(
            eq(id(survey, kind)),
            Updates.max(LAST, day.toString()),
            new UpdateOptions().upsert(true));
  }

  /**
   * Since when the survey is known to have ended, which is noted when it is asked first.
   *
   * @param end names this end of the survey; another one is noted anew
   */
  Instant endedSince(TenantId tenant, SurveyId survey, String end, Instant now) {
    var noted = collection(tenant).find(and(eq(id(survey, ENDED)), eq(LAST, end))).first();
    if (noted != null) {
      return noted.getDate(SINCE).toInstant();
    }
    collection(tenant)
        .replaceOne(
            eq(id(survey, ENDED)),
            new Document(LAST, end).append(SINCE, Date.from(now)),
            new ReplaceOptions().upsert(true));
    return now;
  }

  /** Forgets that the survey had ended: it is open. */
  void forgetEnd(TenantId tenant, SurveyId survey) {
    collection(tenant).deleteOne(eq(id(survey, ENDED)));
  }

  private static String id(SurveyId survey, String kind) {
    return survey.value() + "/" + kind;
  }

  private MongoCollection<Document> collection(TenantId tenant) {
    return mongo.of(tenant).getCollection(COLLECTION);
  }
}
