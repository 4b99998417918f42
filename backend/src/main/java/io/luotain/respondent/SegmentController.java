package io.luotain.respondent;

import static java.util.Objects.requireNonNullElse;

import graphql.GraphQLContext;
import io.luotain.platform.Page;
import io.luotain.platform.UserError;
import io.luotain.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class SegmentController {

  record SegmentCreateInput(String name, String expression) {}

  record SegmentUpdateInput(String id, @Nullable String name, @Nullable String expression) {

    Segment applyTo(Segment old) {
      return new Segment(
          old.id(),
          requireNonNullElse(name, old.name()),
          requireNonNullElse(expression, old.expression()),
          old.updatedAt());
    }
  }

  record SegmentPayload(@Nullable Segment segment, List<UserError> userErrors) {}

  record SegmentDeletePayload(@Nullable SegmentId segmentId, List<UserError> userErrors) {}

  private static final String COUNTS = "io.luotain.respondent.memberCounts";

  private final Segments segments;

  SegmentController(Segments segments) {
    this.segments = segments;
  }

  @QueryMapping
  @Nullable Segment segment(TenantId tenant, @Argument String id) {
    return segments.read(tenant, new SegmentId(id)).orElse(null);
  }

  @QueryMapping
  Window<Segment> segments(TenantId tenant, ScrollSubrange range) {
    return segments.page(tenant, Page.of(range));
  }

  @MutationMapping
  SegmentPayload segmentCreate(TenantId tenant, @Argument SegmentCreateInput input) {
    return segments.create(tenant, input.name(), input.expression()).payload(SegmentPayload::new);
  }

  @MutationMapping
  SegmentPayload segmentUpdate(TenantId tenant, @Argument SegmentUpdateInput input) {
    return segments
        .update(tenant, new SegmentId(input.id()), input::applyTo)
        .payload(SegmentPayload::new);
  }

  @MutationMapping
  SegmentDeletePayload segmentDelete(TenantId tenant, @Argument String id) {
    return segments.delete(tenant, new SegmentId(id)).payload(SegmentDeletePayload::new);
  }

  @SchemaMapping
  @Nullable String expression(Segment segment, TenantId tenant) {
    return segments.showsExpression(tenant, segment) ? segment.expression() : null;
  }

  /** Counts a segment once for each request, however often it is asked for there. */
  @SchemaMapping
  long memberCount(Segment segment, TenantId tenant, GraphQLContext request) {
    Map<Segment, Long> counts = request.computeIfAbsent(COUNTS, _ -> new ConcurrentHashMap<>());
    return counts.computeIfAbsent(segment, each -> segments.count(tenant, each));
  }

  @SchemaMapping
  Window<Respondent> members(Segment segment, TenantId tenant, ScrollSubrange range) {
    return segments.members(tenant, segment, Page.of(range));
  }
}
