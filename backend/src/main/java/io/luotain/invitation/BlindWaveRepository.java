package io.luotain.invitation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Blind waves with their keys, sealed. */
@Repository
class BlindWaveRepository {

  static final String COLLECTION = "blindWaves";

  /**
   * A blind wave as stored.
   *
   * @param ready whether everybody's invitation is stored
   * @param tokenKey under which tokens are hashed to ids, sealed; null once no answers are taken
   */
  @Document(COLLECTION)
  @TypeAlias("blindWave")
  record Row(
      @Id String id,
      SurveyId surveyId,
      @Nullable String wave,
      String contract,
      boolean ready,
      Instant openedAt,
      List<Stratum> strata,
      @Nullable Binary tokenKey) {

    static String id(SurveyId survey, @Nullable String wave) {
      return survey.value() + "/" + (wave == null ? "" : wave);
    }

    BlindWave blindWave() {
      return new BlindWave(surveyId, contract, strata.stream().map(Stratum::key).toList());
    }
  }

  /**
   * A stratum as stored.
   *
   * @param modulus of its key, hexadecimal
   * @param signingKey sealed; null once nobody may take part any more
   */
  record Stratum(List<String> dimensions, String modulus, @Nullable Binary signingKey) {

    BlindWave.Key key() {
      return new BlindWave.Key(dimensions, new BlindVerificationKey(new BigInteger(modulus, 16)));
    }
  }

  private final TenantMongo mongo;

  BlindWaveRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  /** Inserts; false when the wave is there already. */
  boolean insert(TenantId tenant, Row row) {
    try {
      mongo.of(tenant).insert(row);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  Optional<Row> find(TenantId tenant, String id) {
    return Optional.ofNullable(mongo.of(tenant).findById(id, Row.class));
  }

  List<Row> withKeys(TenantId tenant) {
    return mongo.of(tenant).find(query(where("tokenKey").ne(null)), Row.class);
  }

  void ready(TenantId tenant, String id) {
    mongo
        .of(tenant)
        .updateFirst(query(where("_id").is(id)), Update.update("ready", true), Row.class);
  }

  /** Removes one that was never ready. */
  void abandon(TenantId tenant, String id, Instant openedBefore) {
    mongo
        .of(tenant)
        .remove(
            query(where("_id").is(id).and("ready").is(false).and("openedAt").lt(openedBefore)),
            Row.class);
  }

  void forgetSigningKeys(TenantId tenant, Row row) {
    var bare =
        row.strata().stream().map(each -> new Stratum(each.dimensions(), each.modulus(), null));
    mongo
        .of(tenant)
        .updateFirst(
            query(where("_id").is(row.id())), Update.update("strata", bare.toList()), Row.class);
  }

  void forgetTokenKey(TenantId tenant, Row row) {
    mongo
        .of(tenant)
        .updateFirst(query(where("_id").is(row.id())), new Update().unset("tokenKey"), Row.class);
  }
}
