package io.luotain.tenancy;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Tenants in the control database, each with its sealed secret. */
@Repository
class TenantRepository {

  /** A tenant as stored; {@code secret} is encrypted under the master key. */
  @Document("tenants")
  record Row(
      @Id TenantId id, String name, TenantSettings settings, Instant createdAt, Binary secret) {

    Tenant tenant() {
      return new Tenant(id, name, settings, createdAt);
    }
  }

  private final MongoOperations control;

  TenantRepository(MongoOperations control) {
    this.control = control;
  }

  /** Inserts; false when the id is taken. */
  boolean insert(Tenant tenant, Binary secret) {
    try {
      control.insert(
          new Row(tenant.id(), tenant.name(), tenant.settings(), tenant.createdAt(), secret));
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  Optional<Row> find(TenantId id) {
    return Optional.ofNullable(control.findById(id, Row.class));
  }

  List<TenantId> ids() {
    return control.findDistinct("_id", Row.class, String.class).stream()
        .map(TenantId::new)
        .toList();
  }

  Optional<Tenant> update(TenantId id, TenantSettings expected, TenantSettings changed) {
    return Optional.ofNullable(
            control.findAndModify(
                query(where("_id").is(id).and("settings").is(expected)),
                new Update().set("settings", changed),
                FindAndModifyOptions.options().returnNew(true),
                Row.class))
        .map(Row::tenant);
  }
}
