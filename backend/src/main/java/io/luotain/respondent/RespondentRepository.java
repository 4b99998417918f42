package io.luotain.respondent;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.luotain.platform.Page;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.stereotype.Repository;

/** Respondents as documents; what their values mean is for {@link StoredRespondent}. */
@Repository
class RespondentRepository {

  static final String COLLECTION = "respondents";

  private static final Sort BY_ID = Sort.by("_id");
  private static final int DUPLICATE_KEY = 11000;
  private static final int MAX_MINUTES = 10;

  private final TenantMongo mongo;

  RespondentRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  Optional<Document> find(TenantId tenant, RespondentId id) {
    return Optional.ofNullable(mongo.of(tenant).findById(id.value(), Document.class, COLLECTION));
  }

  /** Ids, and no values but those of these attributes. */
  List<Document> findAll(
      TenantId tenant, Collection<RespondentId> ids, Collection<AttributeId> attributes) {
    var query = query(where("_id").in(ids.stream().map(RespondentId::value).toList()));
    query.fields().include("_id");
    attributes.forEach(each -> query.fields().include(StoredRespondent.field(each)));
    return mongo.of(tenant).find(query, Document.class, COLLECTION);
  }

  /** A page of those that match the filter, in the order of their ids. */
  Window<Document> page(TenantId tenant, Document filter, Page page) {
    var found =
        mongo
            .of(tenant)
            .scroll(page.in(new BasicQuery(whole(filter)), BY_ID), Document.class, COLLECTION);
    return Window.from(
        found.getContent(),
        row ->
            ScrollPosition.of(
                Map.of("_id", found.getContent().get(row).getString("_id")), page.direction()),
        found.hasNext());
  }

  /** The filter as one condition: paging adds alternatives of its own beside it. */
  private static Document whole(Document filter) {
    return filter.isEmpty() ? filter : new Document("$and", List.of(filter));
  }

  long count(TenantId tenant, Document filter) {
    return collection(tenant).countDocuments(filter);
  }

  /** Makes the writes, of which no two may have the same id. */
  void write(TenantId tenant, List<UpdateOneModel<Document>> writes) {
    var lost = lost(tenant, writes);
    // Two upserts of a new id at the same moment: the one that lost finds it there now.
    if (!lost.isEmpty() && !lost(tenant, lost).isEmpty()) {
      throw new IllegalStateException("The store refused an upsert twice.");
    }
  }

  /** Makes the writes; gives those that met another with the same new id. */
  private List<UpdateOneModel<Document>> lost(
      TenantId tenant, List<UpdateOneModel<Document>> writes) {
    try {
      collection(tenant).bulkWrite(writes, new BulkWriteOptions().ordered(false));
      return List.of();
    } catch (MongoBulkWriteException e) {
      var codes = e.getWriteErrors().stream().map(BulkWriteError::getCode).distinct().toList();
      if (!codes.equals(List.of(DUPLICATE_KEY))) {
        throw refused(codes);
      }
      return e.getWriteErrors().stream().map(error -> writes.get(error.getIndex())).toList();
    }
  }

  /** Without the store's own words, which may repeat values, and logs must not. */
  private static IllegalStateException refused(List<Integer> codes) {
    return new IllegalStateException("The store refused writes with the codes " + codes);
  }

  boolean delete(TenantId tenant, RespondentId id) {
    return collection(tenant).deleteOne(Filters.eq("_id", id.value())).getDeletedCount() > 0;
  }

  /** Whether any respondent has one of these options. */
  boolean anyWith(TenantId tenant, AttributeId attribute, Collection<String> options) {
    return collection(tenant)
            .find(Filters.in(StoredRespondent.field(attribute), options))
            .limit(1)
            .first()
        != null;
  }

  void removeAttribute(TenantId tenant, AttributeId attribute) {
    var field = StoredRespondent.field(attribute);
    collection(tenant)
        .withTimeout(MAX_MINUTES, TimeUnit.MINUTES)
        .updateMany(Filters.exists(field), Updates.unset(field));
  }

  private MongoCollection<Document> collection(TenantId tenant) {
    return mongo.of(tenant).getCollection(COLLECTION);
  }
}
