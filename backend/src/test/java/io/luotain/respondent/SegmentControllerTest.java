package io.luotain.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuotainTest
class SegmentControllerTest {

  @Autowired Luotain luotain;
  @Autowired SegmentRepository repository;
  @Autowired RespondentRepository respondents;
  @Autowired RespondentFilters filters;
  @Autowired RespondentSearches searches;
  @Autowired Attributes attributes;
  @Autowired Clock clock;

  @Test
  void aRequestCountsASegmentOnceHoweverOftenItAsks() {
    var people = People.withAttributes(luotain.newTenant());
    var tenant = new TenantId(people.tenant().tenantId());
    var counts = new AtomicInteger();
    var counting =
        new Segments(repository, respondents, filters, searches, attributes, clock) {
          @Override
          public long count(TenantId counted, Segment segment) {
            counts.incrementAndGet();
            return super.count(counted, segment);
          }
        };
    var controller = new SegmentController(counting);
    var expression = "respondent.visits > 1";
    var segment = new Segment(SegmentId.next(), "S", expression, clock.instant());
    var request = GraphQLContext.newContext().build();
    for (int i = 0; i < 3; i++) {
      assertThat(controller.memberCount(segment, tenant, request)).isZero();
    }
    assertThat(counts).hasValue(1);
    controller.memberCount(segment, tenant, GraphQLContext.newContext().build());
    assertThat(counts).hasValue(2);
  }
}
