package io.luotain.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RespondentFiltersTest {

  private static final TenantId TENANT = new TenantId("acme");

  private final AtomicLong nanos = new AtomicLong();
  private final RespondentFilters filters = new RespondentFilters(nanos::get);

  private static AttributeSchema schema(String... ids) {
    return AttributeSchema.of(
        List.of(ids).stream()
            .map(
                id ->
                    new Attribute(
                        new AttributeId(id),
                        id,
                        null,
                        AttributeType.TEXT,
                        List.of(),
                        false,
                        false,
                        false,
                        1))
            .toList());
  }

  @Test
  void aSchemaThatIsReadAgainIsNotCompiledAgain() {
    var first = filters.of(TENANT, schema("city"));
    assertThat(filters.of(TENANT, schema("city"))).isSameAs(first);
  }

  @Test
  void aTenantHasOneSchemaInMemory() {
    var old = filters.of(TENANT, schema("city"));
    assertThat(filters.of(TENANT, schema("city", "tier")).variables().all()).hasSize(2);
    assertThat(filters.of(TENANT, schema("city"))).isNotSameAs(old);
  }

  @Test
  void whatNobodyUsesIsForgotten() {
    var old = filters.of(TENANT, schema("city"));
    nanos.addAndGet(Duration.ofMinutes(11).toNanos());
    assertThat(filters.of(TENANT, schema("city"))).isNotSameAs(old);
  }
}
