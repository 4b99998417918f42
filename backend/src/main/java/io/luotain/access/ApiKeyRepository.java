package io.luotain.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.luotain.platform.Page;
import io.luotain.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Secret API keys in the control database, by the hash of the secret. */
@Repository
class ApiKeyRepository {

  /** A key as stored; {@code lastUsedOn} is an ISO 8601 day. */
  @Document("api_keys")
  record Row(
      @Id String hash,
      String publicId,
      TenantId tenantId,
      String name,
      Set<Scope> scopes,
      @Nullable String resultsFilter,
      Instant createdAt,
      @Nullable String lastUsedOn,
      @Nullable Instant revokedAt) {

    ApiKey apiKey() {
      var used = lastUsedOn == null ? null : LocalDate.parse(lastUsedOn);
      return new ApiKey(
          publicId, tenantId, name, scopes, resultsFilter, createdAt, used, revokedAt);
    }
  }

  private final MongoOperations control;

  ApiKeyRepository(MongoOperations control) {
    this.control = control;
    control.indexOps(Row.class).createIndex(new Index("publicId", Sort.Direction.ASC).unique());
  }

  void insert(Row row) {
    control.insert(row);
  }

  Optional<Row> find(String hash) {
    return Optional.ofNullable(control.findById(hash, Row.class));
  }

  Window<ApiKey> list(TenantId tenant, Page page) {
    var query = page.in(query(where("tenantId").is(tenant)), Newest.FIRST);
    return control.scroll(query, Row.class).map(Row::apiKey);
  }

  /** Revokes a good key of this tenant; a revoked one stays as it is. Empty when there is none. */
  Optional<Row> revoke(TenantId tenant, String publicId, Instant now) {
    var key = where("publicId").is(publicId).and("tenantId").is(tenant);
    control.updateFirst(
        query(where("publicId").is(publicId).and("tenantId").is(tenant).and("revokedAt").is(null)),
        Update.update("revokedAt", now),
        Row.class);
    return Optional.ofNullable(control.findOne(query(key), Row.class));
  }

  void used(String hash, LocalDate day) {
    control.updateFirst(
        query(where("_id").is(hash)), Update.update("lastUsedOn", day.toString()), Row.class);
  }
}
