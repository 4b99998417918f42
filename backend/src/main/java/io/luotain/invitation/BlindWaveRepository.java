package io.luotain.invitation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Blind waves with their keys, sealed. */
@Repository
class BlindWaveRepository {

  static final String COLLECTION = "blindWaves";

  /**
   * A blind wave as stored.
   *
   * @param ready whether everybody's invitation is stored; nobody can take part before, and nobody
   *     can answer openly any more
   * @param openedAt when the call that opened it began, or the one that is opening it
   * @param tokenKey under which tokens are hashed to ids, sealed; null once no answers are taken
   * @param signedUntil when the signing keys were destroyed; null while they are there, and once
   *     what was signed is forgotten too
   * @param over whether nothing is left to be destroyed
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
      @Nullable Binary tokenKey,
      @Nullable Instant signedUntil,
      @Nullable Boolean over) {

    /** One that is being opened: without keys. */
    static Row opening(SurveyId survey, @Nullable String wave, String contract, Instant now) {
      return new Row(
          id(survey, wave), survey, wave, contract, false, now, List.of(), null, null, null);
    }

    Row with(List<Stratum> keyed, Binary sealedTokenKey) {
      return new Row(
          id, surveyId, wave, contract, ready, openedAt, keyed, sealedTokenKey, null, null);
    }

    /** Whether it can still sign. */
    boolean signs() {
      return strata.stream().anyMatch(each -> each.signingKey() != null);
    }

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

  /**
   * Begins to open a wave, or begins again where it was interrupted.
   *
   * @param interruptedBefore whoever began before and is not ready was interrupted
   * @return false when it is open, or somebody else is opening it
   */
  boolean begin(TenantId tenant, Row row, Instant interruptedBefore) {
    try {
      mongo.of(tenant).insert(row);
      return true;
    } catch (DuplicateKeyException e) {
      return changed(
          tenant,
          notReady(row).and("openedAt").lt(interruptedBefore),
          Update.update("openedAt", row.openedAt())
              .set("contract", row.contract())
              .set("strata", List.of())
              .unset("tokenKey"));
    }
  }

  /** Stores the keys; false when somebody else began again meanwhile. */
  boolean keep(TenantId tenant, Row row) {
    return changed(
        tenant, mine(row), Update.update("strata", row.strata()).set("tokenKey", row.tokenKey()));
  }

  /** The wave is open; false when somebody else began again meanwhile. */
  boolean ready(TenantId tenant, Row row) {
    return changed(tenant, mine(row), Update.update("ready", true));
  }

  /** Removes one that is not ready, unless somebody else began again meanwhile. */
  void abandon(TenantId tenant, Row row) {
    mongo.of(tenant).remove(query(mine(row)), Row.class);
  }

  private static Criteria notReady(Row row) {
    return where("_id").is(row.id()).and("ready").is(false);
  }

  private static Criteria mine(Row row) {
    return notReady(row).and("openedAt").is(row.openedAt());
  }

  private boolean changed(TenantId tenant, Criteria which, Update change) {
    return mongo.of(tenant).updateFirst(query(which), change, Row.class).getMatchedCount() == 1;
  }

  Optional<Row> find(TenantId tenant, String id) {
    return Optional.ofNullable(mongo.of(tenant).findById(id, Row.class));
  }

  /** Ids of those of which something is yet to be destroyed, also where no more can be read. */
  List<String> notOver(TenantId tenant) {
    return mongo
        .of(tenant)
        .getCollection(COLLECTION)
        .find(Filters.exists("over", false))
        .projection(Projections.include("_id"))
        .map(each -> each.getString("_id"))
        .into(new ArrayList<>());
  }

  void forgetSigningKeys(TenantId tenant, Row row, Instant now) {
    var bare =
        row.strata().stream().map(each -> new Stratum(each.dimensions(), each.modulus(), null));
    update(tenant, row, Update.update("strata", bare.toList()).set("signedUntil", now));
  }

  /** Notes that what was signed is forgotten. */
  void forgotBlinded(TenantId tenant, Row row) {
    update(tenant, row, new Update().unset("signedUntil"));
  }

  void forgetTokenKey(TenantId tenant, Row row) {
    update(tenant, row, new Update().unset("tokenKey"));
  }

  void over(TenantId tenant, Row row) {
    update(tenant, row, Update.update("over", true));
  }

  private void update(TenantId tenant, Row row, Update change) {
    mongo.of(tenant).updateFirst(query(where("_id").is(row.id())), change, Row.class);
  }
}
