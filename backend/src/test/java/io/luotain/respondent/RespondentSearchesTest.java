package io.luotain.respondent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.luotain.platform.InvalidRequest;
import io.luotain.tenancy.TenantId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class RespondentSearchesTest {

  private static final TenantId TENANT = new TenantId("acme");
  private static final TenantId OTHER = new TenantId("other");

  private final RespondentSearches searches =
      new RespondentSearches(
          new RespondentProperties(
              DataSize.ofMegabytes(1),
              1,
              DataSize.ofKilobytes(1),
              Duration.ofHours(1),
              2,
              Duration.ZERO));

  private String nested(TenantId first, TenantId second, TenantId third) {
    return searches.run(
        first, () -> searches.run(second, () -> searches.run(third, () -> "found")));
  }

  @Test
  void aTenantSearchesTwiceAtOnceAndNotThreeTimes() {
    assertThatThrownBy(() -> nested(TENANT, TENANT, TENANT)).isInstanceOf(InvalidRequest.class);
    assertThat(searches.<String>run(TENANT, () -> "found")).isEqualTo("found");
  }

  @Test
  void noTenantWaitsForAnother() {
    assertThat(nested(TENANT, TENANT, OTHER)).isEqualTo("found");
  }

  @Test
  void aSearchThatFailsGivesItsPlaceBack() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> searches.run(TENANT, RespondentSearchesTest::fail))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(nested(TENANT, OTHER, TENANT)).isEqualTo("found");
  }

  private static String fail() {
    throw new IllegalStateException();
  }
}
