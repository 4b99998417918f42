package io.luotain.disclosure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static io.luotain.disclosure.AnonymousResponseRepository.ANSWERS;
import static io.luotain.disclosure.AnonymousResponseRepository.BLOCK;
import static io.luotain.disclosure.AnonymousResponseRepository.DIMENSIONS;
import static io.luotain.disclosure.AnonymousResponseRepository.SURVEY;
import static io.luotain.disclosure.AnonymousResponseRepository.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Answer sheets that are in no block yet. Only {@link Publisher} may read them. */
@Repository
class WaitingRepository {

  private final TenantMongo mongo;

  WaitingRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  /** Those that are neither in a block nor erased. */
  List<Waiting> waiting(TenantId tenant, SurveyId survey) {
    return collection(tenant)
        .find(and(eq(SURVEY, survey.value()), exists(BLOCK, false), exists(ANSWERS)))
        .projection(Projections.include(VERSION, DIMENSIONS))
        .map(
            stored ->
                new Waiting(
                    stored.get("_id", UUID.class),
                    stored.getInteger(VERSION),
                    stored.getList(DIMENSIONS, String.class)))
        .into(new ArrayList<>());
  }

  /** Puts them in a block, which has the dimensions they share; their own are kept no longer. */
  void setBlock(TenantId tenant, Collection<UUID> members, int number) {
    collection(tenant)
        .updateMany(
            in("_id", members),
            Updates.combine(Updates.set(BLOCK, number), Updates.unset(DIMENSIONS)));
  }

  /** Deletes those that are in no block, to some versions: some of them, and all erased ones. */
  void deleteUnpublished(
      TenantId tenant, SurveyId survey, Set<Integer> versions, Collection<UUID> ids) {
    AnonymousResponseRepository.delete(
        collection(tenant),
        and(
            eq(SURVEY, survey.value()),
            exists(BLOCK, false),
            in(VERSION, versions),
            or(in("_id", ids), exists(ANSWERS, false))));
  }

  private MongoCollection<Document> collection(TenantId tenant) {
    return mongo.of(tenant).getCollection(AnonymousResponseRepository.COLLECTION);
  }
}
