package io.luotain.respondent;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.luotain.platform.Page;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class SegmentRepository {

  private static final Sort BY_ID = Sort.by("id");

  private final TenantMongo mongo;

  SegmentRepository(TenantMongo mongo) {
    this.mongo = mongo;
  }

  List<Segment> all(TenantId tenant) {
    return mongo.of(tenant).findAll(Segment.class);
  }

  Optional<Segment> find(TenantId tenant, SegmentId id) {
    return Optional.ofNullable(mongo.of(tenant).findById(id, Segment.class));
  }

  /** A page of segments; keys are in types that a cursor can hold. */
  Window<Segment> page(TenantId tenant, Page page) {
    var found = mongo.of(tenant).scroll(page.in(new Query(), BY_ID), Segment.class);
    return Window.from(
        found.getContent(),
        row ->
            ScrollPosition.of(
                Map.of("id", found.getContent().get(row).id().value()), page.direction()),
        found.hasNext());
  }

  long count(TenantId tenant) {
    return mongo.of(tenant).count(new Query(), Segment.class);
  }

  void insert(TenantId tenant, Segment segment) {
    mongo.of(tenant).insert(segment);
  }

  /** Replaces a segment that is still there; false when it is not. */
  boolean replace(TenantId tenant, Segment segment) {
    return mongo.of(tenant).findAndReplace(query(where("_id").is(segment.id())), segment) != null;
  }

  boolean delete(TenantId tenant, SegmentId id) {
    return mongo.of(tenant).remove(query(where("_id").is(id)), Segment.class).getDeletedCount() > 0;
  }
}
