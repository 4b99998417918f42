package io.luotain.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.luotain.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Trusted issuers in the control database: one document per issuer holds all its trusts. */
@Repository
class TrustRepository {

  /** All trusts in one issuer; {@code revision} guards against two that overlap. */
  @Document("trusted_issuers")
  record Row(@Id String issuer, List<Entry> trusts, long revision) {

    List<Trust> list() {
      return trusts.stream().map(entry -> entry.trust(issuer)).toList();
    }
  }

  /** One trust as stored. */
  record Entry(
      String trustId,
      TenantId tenantId,
      String audience,
      @Nullable String claimName,
      @Nullable String claimValue) {

    static Entry of(Trust trust) {
      return new Entry(
          trust.id(), trust.tenantId(), trust.audience(), trust.claimName(), trust.claimValue());
    }

    Trust trust(String issuer) {
      return new Trust(trustId, tenantId, issuer, audience, claimName, claimValue);
    }
  }

  private final MongoOperations control;

  TrustRepository(MongoOperations control) {
    this.control = control;
  }

  Optional<Row> find(String issuer) {
    return Optional.ofNullable(control.findById(issuer, Row.class));
  }

  Optional<Row> holding(String trustId) {
    return Optional.ofNullable(
        control.findOne(query(where("trusts.trustId").is(trustId)), Row.class));
  }

  void create(String issuer) {
    control.upsert(
        query(where("_id").is(issuer)),
        new Update().setOnInsert("trusts", List.of()).setOnInsert("revision", 0L),
        Row.class);
  }

  /** Replaces the trusts; false when somebody else did since they were read. */
  boolean replace(Row read, List<Trust> trusts) {
    var changed =
        control.updateFirst(
            query(where("_id").is(read.issuer()).and("revision").is(read.revision())),
            new Update()
                .set("trusts", trusts.stream().map(Entry::of).toList())
                .set("revision", read.revision() + 1),
            Row.class);
    return changed.getModifiedCount() == 1;
  }
}
