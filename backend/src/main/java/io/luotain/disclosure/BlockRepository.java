package io.luotain.disclosure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Blocks in the order of their numbers. The number is the id, so that no two releases give it. */
@Repository
class BlockRepository {

  static final String COLLECTION = "blocks";
  static final String SURVEY = "survey";
  static final String NUMBER = "number";
  static final String MEMBERS = "members";

  private static final String VERSION = "version";
  private static final String RELEASED = "released";
  private static final String DIMENSIONS = "dimensions";
  private static final String WITHDRAWN = "withdrawn";

  private final TenantMongo mongo;

  BlockRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  /** Publishes a block in one write; false when another release took the number. */
  boolean insert(TenantId tenant, SurveyId survey, int number, PlannedBlock block, LocalDate day) {
    try {
      collection(tenant)
          .insertOne(
              new Document("_id", survey.value() + "/" + number)
                  .append(SURVEY, survey.value())
                  .append(NUMBER, number)
                  .append(VERSION, block.version())
                  .append(RELEASED, day.toString())
                  .append(DIMENSIONS, block.dimensions())
                  .append(MEMBERS, block.members()));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  Optional<StoredBlock> last(TenantId tenant, SurveyId survey) {
    return Optional.ofNullable(
            collection(tenant)
                .find(eq(SURVEY, survey.value()))
                .sort(Sorts.descending(NUMBER))
                .first())
        .map(BlockRepository::block);
  }

  /** Those with a higher number than {@code number}, withdrawn ones too, in their order. */
  List<StoredBlock> after(TenantId tenant, SurveyId survey, int number) {
    return find(tenant, and(eq(SURVEY, survey.value()), gt(NUMBER, number)));
  }

  /** Those from a number on, itself included, that are not withdrawn. */
  List<StoredBlock> published(
      TenantId tenant, SurveyId survey, int number, boolean newestFirst, int limit) {
    var from = newestFirst ? lte(NUMBER, number) : gte(NUMBER, number);
    return collection(tenant)
        .find(and(eq(SURVEY, survey.value()), from, ne(WITHDRAWN, true)))
        .sort(newestFirst ? Sorts.descending(NUMBER) : Sorts.ascending(NUMBER))
        .limit(limit)
        .map(BlockRepository::block)
        .into(new ArrayList<>());
  }

  /** Those released before this day that still have members. */
  List<StoredBlock> releasedBefore(TenantId tenant, SurveyId survey, LocalDate day) {
    return find(
        tenant,
        and(eq(SURVEY, survey.value()), lt(RELEASED, day.toString()), exists(MEMBERS + ".0")));
  }

  /** Whether there was ever one of these versions. */
  boolean holdsAny(TenantId tenant, SurveyId survey, Collection<Integer> versions) {
    return collection(tenant).find(and(eq(SURVEY, survey.value()), in(VERSION, versions))).first()
        != null;
  }

  /** How many are withdrawn. */
  long withdrawn(TenantId tenant, SurveyId survey) {
    return collection(tenant).countDocuments(and(eq(SURVEY, survey.value()), eq(WITHDRAWN, true)));
  }

  /** Withdraws the block that has this member, if any. */
  void withdrawOf(TenantId tenant, SurveyId survey, UUID member) {
    collection(tenant)
        .updateMany(
            and(eq(SURVEY, survey.value()), eq(MEMBERS, member)), Updates.set(WITHDRAWN, true));
  }

  void withdraw(TenantId tenant, SurveyId survey, int number) {
    update(tenant, survey, number, Updates.set(WITHDRAWN, true));
  }

  void forgetMembers(TenantId tenant, SurveyId survey, int number) {
    update(tenant, survey, number, Updates.set(MEMBERS, List.of()));
  }

  private void update(TenantId tenant, SurveyId survey, int number, Bson change) {
    collection(tenant).updateOne(eq(survey.value() + "/" + number), change);
  }

  private List<StoredBlock> find(TenantId tenant, Bson filter) {
    return collection(tenant)
        .find(filter)
        .sort(Sorts.ascending(NUMBER))
        .map(BlockRepository::block)
        .into(new ArrayList<>());
  }

  private static StoredBlock block(Document stored) {
    return new StoredBlock(
        stored.getInteger(NUMBER),
        stored.getInteger(VERSION),
        LocalDate.parse(stored.getString(RELEASED)),
        stored.getList(DIMENSIONS, String.class),
        stored.getList(MEMBERS, UUID.class),
        stored.getBoolean(WITHDRAWN, false));
  }

  private MongoCollection<Document> collection(TenantId tenant) {
    return mongo.of(tenant).getCollection(COLLECTION);
  }
}
