package io.luotain.disclosure;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** What was done last for each survey, so that it is neither repeated nor forgotten. */
@Repository
class ReleaseRepository {

  static final String COLLECTION = "releases";
  private static final String LAST = "last";

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

  private static String id(SurveyId survey, String kind) {
    return survey.value() + "/" + kind;
  }

  private MongoCollection<Document> collection(TenantId tenant) {
    return mongo.of(tenant).getCollection(COLLECTION);
  }
}
