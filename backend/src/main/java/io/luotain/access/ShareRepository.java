package io.luotain.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.luotain.platform.Page;
import io.luotain.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Share tokens in the control database, by the hash of the token. */
@Repository
class ShareRepository {

  /** A share as stored. */
  @Document("shares")
  record Row(
      @Id String hash,
      String publicId,
      TenantId tenantId,
      String surveyId,
      Instant createdAt,
      Instant expiresAt,
      @Nullable String filter,
      @Nullable Instant revokedAt) {

    Share share() {
      return new Share(publicId, tenantId, surveyId, createdAt, expiresAt, filter, revokedAt);
    }

    boolean isGood(Instant now) {
      return revokedAt == null && now.isBefore(expiresAt);
    }
  }

  private final MongoOperations control;

  ShareRepository(MongoOperations control) {
    this.control = control;
    control.indexOps(Row.class).createIndex(new Index("publicId", Sort.Direction.ASC).unique());
  }

  void insert(Row row) {
    control.insert(row);
  }

  Optional<Row> find(String hash) {
    return Optional.ofNullable(control.findById(hash, Row.class));
  }

  Window<Share> list(TenantId tenant, Page page) {
    var query = page.in(query(where("tenantId").is(tenant)), Newest.FIRST);
    return control.scroll(query, Row.class).map(Row::share);
  }

  /**
   * Revokes a good share of this tenant; a revoked one stays as it is. Empty when there is none.
   */
  Optional<Row> revoke(TenantId tenant, String publicId, Instant now) {
    var share = where("publicId").is(publicId).and("tenantId").is(tenant);
    control.updateFirst(
        query(where("publicId").is(publicId).and("tenantId").is(tenant).and("revokedAt").is(null)),
        Update.update("revokedAt", now),
        Row.class);
    return Optional.ofNullable(control.findOne(query(share), Row.class));
  }
}
