package io.luotain.respondent;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import io.luotain.platform.Page;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class RespondentImportRepository {

  private static final Sort NEWEST_FIRST =
      Sort.by(Sort.Order.desc("startedAt"), Sort.Order.desc("id"));

  private final TenantMongo mongo;

  RespondentImportRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  /** Inserts; false when the id is taken. */
  boolean insert(TenantId tenant, RespondentImport started) {
    try {
      mongo.of(tenant).insert(started);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  void replace(TenantId tenant, RespondentImport changed) {
    mongo.of(tenant).findAndReplace(query(where("_id").is(changed.id())), changed);
  }

  Optional<RespondentImport> find(TenantId tenant, UUID id) {
    return Optional.ofNullable(mongo.of(tenant).findById(id, RespondentImport.class));
  }

  Window<RespondentImport> page(TenantId tenant, Page page) {
    return mongo.of(tenant).scroll(page.in(new Query(), NEWEST_FIRST), RespondentImport.class);
  }

  void insertErrors(TenantId tenant, List<ImportError> errors) {
    mongo.of(tenant).insert(errors, ImportError.class);
  }

  /** The errors of an import, in the order of the file. */
  void forEachError(TenantId tenant, UUID id, Consumer<ImportError> action) {
    try (var errors =
        mongo.of(tenant).stream(query(ofImport(id)).with(Sort.by("id")), ImportError.class)) {
      errors.forEach(action);
    }
  }

  /** Errors of rows about this respondent, in all reports. */
  List<ImportError> errorsOf(TenantId tenant, RespondentId respondent) {
    return mongo
        .of(tenant)
        .find(query(where("respondent").is(respondent.value())), ImportError.class);
  }

  /** Removes the errors of rows about somebody from all reports; gives how many there were. */
  long forget(TenantId tenant, RespondentId respondent) {
    return mongo
        .of(tenant)
        .getCollection(mongo.of(tenant).getCollectionName(ImportError.class))
        .deleteMany(Filters.eq("respondent", respondent.value()))
        .getDeletedCount();
  }

  /** Deletes imports that began before this moment, and their reports. */
  void deleteBefore(TenantId tenant, Instant moment) {
    var old = query(where("startedAt").lt(moment));
    for (var each : mongo.of(tenant).find(old, RespondentImport.class)) {
      mongo.of(tenant).remove(query(ofImport(each.id())), ImportError.class);
      mongo.of(tenant).remove(query(where("_id").is(each.id())), RespondentImport.class);
    }
  }

  private static Criteria ofImport(UUID id) {
    return where("_id").gte(id + "/").lt(id + "0");
  }
}
