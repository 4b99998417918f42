package io.luotain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.access.MovableTime;
import io.luotain.invitation.BlindTenant;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** A token of a blind wave is good once, whatever becomes of the answers. */
@LuotainTest
@Import(SpentTokensTest.Time.class)
@TestPropertySource(properties = "luotain.disclosure.every=PT24H")
class SpentTokensTest {

  private static final List<String> PEOPLE = IntStream.range(0, 6).mapToObj(i -> "p" + i).toList();

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {

    @Bean
    @Primary
    MovableTime movableTime() {
      return new MovableTime();
    }
  }

  @Autowired Luotain luotain;
  @Autowired MovableTime time;
  @Autowired TenantMongo mongo;
  @Autowired Releases releases;
  @Autowired Blocks blocks;

  @Test
  void staysSpentWhenRetentionDeletesItsAnswers() {
    var blind = BlindTenant.of(luotain.newTenant());
    var tenant = new TenantId(blind.tenant().tenantId());
    var links = blind.opened(PEOPLE);
    var tokens = new ArrayList<String>();
    for (var person : PEOPLE) {
      var token = blind.token(links.of(person));
      assertThat(blind.spend(token, 9)).isEmpty();
      tokens.add(token);
    }
    time.pass(Duration.ofDays(1));
    releases.run(tenant);
    assertThat(sheets(tenant)).hasSize(6).allMatch(each -> each.containsKey("block"));
    time.pass(Duration.ofDays(32));
    releases.run(tenant);
    assertThat(sheets(tenant))
        .hasSize(6)
        .allSatisfy(
            each ->
                assertThat(each.keySet())
                    .containsExactlyInAnyOrder("_id", "survey", "version", "spent"));
    for (var token : tokens) {
      assertThat(blind.spend(token, 9)).containsExactly("ALREADY_ANSWERED");
    }
    var survey = new io.luotain.survey.SurveyId(blind.survey());
    assertThat(blocks.holdsAny(tenant, survey, Set.of(1))).isTrue();
    assertThat(blocks.holdsAny(tenant, survey, Set.of(2))).isFalse();
    blocks.forgetSpent(tenant, survey, Set.of(1));
    assertThat(sheets(tenant)).isEmpty();
    assertThat(blocks.holdsAny(tenant, survey, Set.of(1))).as("a block is left").isTrue();
  }

  private List<Document> sheets(TenantId tenant) {
    return mongo.of(tenant).findAll(Document.class, AnonymousResponseRepository.COLLECTION);
  }
}
