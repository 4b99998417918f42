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

/** Site keys in the control database, by hash too, so that every credential is found alike. */
@Repository
class SiteKeyRepository {

  /** A site key as stored. */
  @Document("site_keys")
  record Row(
      @Id String hash,
      String publicId,
      TenantId tenantId,
      String name,
      String key,
      Instant createdAt,
      @Nullable Instant revokedAt) {

    SiteKey siteKey() {
      return new SiteKey(publicId, tenantId, name, key, createdAt, revokedAt);
    }
  }

  private final MongoOperations control;

  SiteKeyRepository(MongoOperations control) {
    this.control = control;
    control.indexOps(Row.class).createIndex(new Index("publicId", Sort.Direction.ASC).unique());
  }

  void insert(Row row) {
    control.insert(row);
  }

  Optional<Row> find(String hash) {
    return Optional.ofNullable(control.findById(hash, Row.class));
  }

  Optional<Row> newest(TenantId tenant) {
    var good = query(where("tenantId").is(tenant).and("revokedAt").is(null));
    return Optional.ofNullable(control.findOne(good.with(Newest.FIRST), Row.class));
  }

  Window<SiteKey> list(TenantId tenant, Page page) {
    var query = page.in(query(where("tenantId").is(tenant)), Newest.FIRST);
    return control.scroll(query, Row.class).map(Row::siteKey);
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
}
