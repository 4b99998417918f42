package io.luotain.respondent;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class AttributeRepository {

  private final TenantMongo mongo;

  AttributeRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  List<Attribute> all(TenantId tenant) {
    return mongo.of(tenant).findAll(Attribute.class);
  }

  Optional<Attribute> find(TenantId tenant, AttributeId id) {
    return Optional.ofNullable(mongo.of(tenant).findById(id, Attribute.class));
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

  /** Replaces an attribute that is still there; false when it is not. */
  boolean replace(TenantId tenant, Attribute attribute) {
    return mongo.of(tenant).findAndReplace(query(where("_id").is(attribute.id())), attribute)
        != null;
  }

  void delete(TenantId tenant, AttributeId id) {
    mongo.of(tenant).remove(query(where("_id").is(id)), Attribute.class);
  }
}
