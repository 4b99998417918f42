package io.luotain.respondent;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.luotain.platform.Page;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Respondent keys in the tenant's database. */
@Repository
class RespondentKeyRepository {

  /** A key as stored; {@code sealed} is encrypted under the master key. */
  @Document("respondentKeys")
  @TypeAlias("respondentKey")
  record Row(
      @Id String id,
      String name,
      KeyAlgorithm algorithm,
      Binary sealed,
      Instant createdAt,
      @Nullable Instant revokedAt) {

    RespondentKey key() {
      return new RespondentKey(id, name, algorithm, createdAt, revokedAt);
    }
  }

  private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "createdAt", "id");

  private final TenantMongo mongo;

  RespondentKeyRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  void insert(TenantId tenant, Row row) {
    mongo.of(tenant).insert(row);
  }

  List<Row> good(TenantId tenant) {
    return mongo.of(tenant).find(query(where("revokedAt").is(null)), Row.class);
  }

  Window<RespondentKey> page(TenantId tenant, Page page) {
    return mongo.of(tenant).scroll(page.in(new Query(), NEWEST_FIRST), Row.class).map(Row::key);
  }

  /** Revokes a good key; a revoked one stays as it is. Empty when there is none. */
  Optional<RespondentKey> revoke(TenantId tenant, String id, Instant now) {
    mongo
        .of(tenant)
        .updateFirst(
            query(where("_id").is(id).and("revokedAt").is(null)),
            Update.update("revokedAt", now),
            Row.class);
    return Optional.ofNullable(mongo.of(tenant).findById(id, Row.class)).map(Row::key);
  }
}
