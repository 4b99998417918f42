package io.luotain.survey;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.luotain.platform.Page;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class SurveyRepository {

  private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "createdAt", "id");

  private final TenantMongo mongo;

  SurveyRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  void insert(TenantId tenant, Survey survey) {
    mongo.of(tenant).insert(survey);
  }

  Optional<Survey> find(TenantId tenant, SurveyId id) {
    return Optional.ofNullable(mongo.of(tenant).findById(id, Survey.class));
  }

  Window<Survey> page(TenantId tenant, Page page) {
    var found = mongo.of(tenant).scroll(page.in(new Query(), NEWEST_FIRST), Survey.class);
    return Window.from(
        found.getContent(),
        row -> ScrollPosition.of(keys(found.getContent().get(row)), page.direction()),
        found.hasNext());
  }

  /** In types that a cursor can hold, which a {@link SurveyId} is not. */
  private static Map<String, Object> keys(Survey survey) {
    return Map.of("createdAt", survey.createdAt(), "id", survey.id().value());
  }

  List<Survey> live(TenantId tenant) {
    return mongo.of(tenant).find(query(where("state").is(SurveyState.LIVE)), Survey.class);
  }

  /** Those that are anonymous and were published. */
  List<Survey> anonymous(TenantId tenant) {
    return mongo
        .of(tenant)
        .find(
            query(where("identityMode").is(IdentityMode.ANONYMOUS).and("versions.0").exists(true)),
            Survey.class);
  }

  /** Drafts and live surveys. */
  List<Survey> notClosed(TenantId tenant) {
    return mongo.of(tenant).find(query(where("state").ne(SurveyState.CLOSED)), Survey.class);
  }

  /** Replaces the survey if it still has this revision; false when somebody was faster. */
  boolean replace(TenantId tenant, Survey survey, long expectedRevision) {
    var unchanged = query(where("_id").is(survey.id()).and("revision").is(expectedRevision));
    return mongo.of(tenant).findAndReplace(unchanged, survey) != null;
  }

  /**
   * Inserts a version; one that is there already has the same content and stays. What the publisher
   * chose, such as the wave, is as the survey's reference to the version says.
   */
  void insertVersion(TenantId tenant, SurveyVersion version) {
    try {
      mongo.of(tenant).insert(version);
    } catch (DuplicateKeyException sameRevision) {
      // An earlier attempt got this far; a revision has one content.
    }
  }

  Optional<SurveyVersion> version(TenantId tenant, String id) {
    return Optional.ofNullable(mongo.of(tenant).findById(id, SurveyVersion.class));
  }
}
