package io.luotain.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.luotain.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Clients of the built-in authorization server in the control database, by client id. */
@Repository
class OAuthClientRepository {

  /** A client as stored. */
  @Document("oauth_clients")
  record Row(
      @Id String clientId,
      TenantId tenantId,
      String name,
      String secretHash,
      Set<Scope> scopes,
      Instant createdAt,
      @Nullable Instant revokedAt) {}

  private final MongoOperations control;

  OAuthClientRepository(MongoOperations control) {
    this.control = control;
  }

  void insert(Row row) {
    control.insert(row);
  }

  Optional<Row> find(String clientId) {
    return Optional.ofNullable(control.findById(clientId, Row.class));
  }

  /** Revokes a client of this tenant; false when it has none with this id. */
  boolean revoke(TenantId tenant, String clientId, Instant now) {
    var client = query(where("_id").is(clientId).and("tenantId").is(tenant));
    control.updateFirst(
        query(where("_id").is(clientId).and("tenantId").is(tenant).and("revokedAt").is(null)),
        Update.update("revokedAt", now),
        Row.class);
    return control.exists(client, Row.class);
  }
}
