package io.luotain.respondent;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

@Repository
class AttributeRepository {

  private static final String DELETING = "deleting";

  private final TenantMongo mongo;

  AttributeRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  /** All but those that are being deleted. */
  List<Attribute> all(TenantId tenant) {
    return mongo.of(tenant).find(query(where(DELETING).ne(true)), Attribute.class);
  }

  /** The attribute with this id; empty when there is none, or it is being deleted. */
  Optional<Attribute> find(TenantId tenant, AttributeId id) {
    var there = where("_id").is(id).and(DELETING).ne(true);
    return Optional.ofNullable(mongo.of(tenant).findOne(query(there), Attribute.class));
  }

  /** Whether the id belongs to an attribute, be it one that is being deleted. */
  boolean isTaken(TenantId tenant, AttributeId id) {
    return mongo.of(tenant).exists(query(where("_id").is(id)), Attribute.class);
  }

  /** Inserts; false when the id is taken. */
  boolean insert(TenantId tenant, Attribute attribute) {
    try {
      mongo.of(tenant).insert(attribute);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** Replaces an attribute that still has this revision; false when somebody was faster. */
  boolean replace(TenantId tenant, Attribute attribute, long expectedRevision) {
    var unchanged =
        where("_id").is(attribute.id()).and("revision").is(expectedRevision).and(DELETING).ne(true);
    return mongo.of(tenant).findAndReplace(query(unchanged), attribute) != null;
  }

  /** From now on nobody finds the attribute, but its id stays taken. */
  void hide(TenantId tenant, AttributeId id) {
    mongo
        .of(tenant)
        .updateFirst(query(where("_id").is(id)), Update.update(DELETING, true), Attribute.class);
  }

  /** Deletes a hidden attribute, which frees its id. */
  void delete(TenantId tenant, AttributeId id) {
    var hidden = where("_id").is(id).and(DELETING).is(true);
    mongo.of(tenant).remove(query(hidden), Attribute.class);
  }
}
