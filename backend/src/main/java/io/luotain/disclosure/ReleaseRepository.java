package io.luotain.disclosure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import org.springframework.stereotype.Repository;

/** Which release of a survey was the last, so that all instances together make each once. */
@Repository
class ReleaseRepository {

  static final String COLLECTION = "releases";
  private static final String LAST = "last";
  private static final int DUPLICATE_KEY = 11000;

  private final TenantMongo mongo;

  ReleaseRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  /**
   * Claims a release; true for one caller only.
   *
   * @param kind of release
   * @param name of the release, in text order after those of its kind before it
   */
  boolean claim(TenantId tenant, SurveyId survey, String kind, String name) {
    var id = survey.value() + "/" + kind;
    try {
      var outcome =
          mongo
              .of(tenant)
              .getCollection(COLLECTION)
              .updateOne(
                  and(eq(id), lt(LAST, name)),
                  Updates.set(LAST, name),
                  new UpdateOptions().upsert(true));
      return outcome.getModifiedCount() > 0 || outcome.getUpsertedId() != null;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    } catch (MongoCommandException e) {
      if (e.getErrorCode() != DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }
}
