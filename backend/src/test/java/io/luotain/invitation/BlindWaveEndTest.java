package io.luotain.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.access.MovableTime;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** What is left of a blind wave, and for how long. */
@LuotainTest
@Import(BlindWaveEndTest.Time.class)
@TestPropertySource(
    properties = {"luotain.disclosure.every=PT24H", "luotain.invitation.every=PT24H"})
class BlindWaveEndTest {

  private static final List<String> PEOPLE = IntStream.range(0, 8).mapToObj(i -> "p" + i).toList();

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
  @Autowired BlindWaves waves;
  private BlindTenant blind;
  private BlindTenant.Links links;

  @BeforeEach
  void anOpenWave() {
    blind = BlindTenant.of(luotain.newTenant());
    links = blind.opened(PEOPLE);
  }

  private TenantId tenant() {
    return new TenantId(blind.tenant().tenantId());
  }

  private List<Document> stored(String collection) {
    return mongo.of(tenant()).findAll(Document.class, collection);
  }

  private void close() {
    blind
        .tenant()
        .admin()
        .document("mutation($id: ID!) { surveyClose(id: $id) { userErrors { code } } }")
        .variable("id", blind.survey())
        .executeAndVerify();
  }

  @Test
  void aTokenIsSpentAlsoWhenItsAnswersAreErased() {
    var token = blind.token(links.of("p0"));
    var receipt = blind.submit(token, UUID.randomUUID(), 9).path("responseSubmit.receipt");
    var kept = receipt.entity(java.util.Map.class).get();
    blind
        .tenant()
        .visitor()
        .document(
            "mutation($input: ResponseEraseInput!) { responseErase(input: $input) { userErrors {"
                + " code } } }")
        .variable(
            "input",
            java.util.Map.of(
                "surveyId",
                blind.survey(),
                "responseId",
                kept.get("responseId"),
                "eraseSecret",
                kept.get("eraseSecret")))
        .execute()
        .path("responseErase.userErrors")
        .entityList(Object.class)
        .hasSize(0);
    assertThat(blind.spend(token, 9)).containsExactly("ALREADY_ANSWERED");
    assertThat(blind.spend(token, 2)).containsExactly("ALREADY_ANSWERED");
    assertThat(stored("anonymousResponses"))
        .singleElement()
        .satisfies(each -> assertThat(each).doesNotContainKeys("answers", "dimensions"));
  }

  @Test
  void nothingTellsWhoAskedOrWhatWasSpentOnceTheWaveIsOver() {
    var token = blind.token(links.of("p0"));
    assertThat(blind.spend(token, 9)).isEmpty();
    waves.forgetKeys(tenant());
    assertThat(invitedWithMessage()).isEqualTo(1);
    close();
    waves.forgetKeys(tenant());
    waves.forgetKeys(tenant());
    assertThat(invitedWithMessage()).as("others may sign for a moment yet").isEqualTo(1);
    time.pass(Duration.ofMinutes(1));
    waves.forgetKeys(tenant());
    assertThat(invitedWithMessage()).isZero();
    waves.forgetKeys(tenant());
    assertThat(stored("blindWaves").getFirst()).containsKey("tokenKey");
    assertThat(stored("anonymousResponses").getFirst()).containsKey("spent");

    time.pass(Duration.ofDays(8));
    waves.forgetKeys(tenant());
    waves.forgetKeys(tenant());
    assertThat(stored("blindWaves").getFirst().toJson()).doesNotContain("tokenKey", "signingKey");
    assertThat(stored("anonymousResponses"))
        .singleElement()
        .satisfies(each -> assertThat(each).containsKey("answers").doesNotContainKey("spent"));
    waves.forgetKeys(tenant());
  }

  @Test
  void aRecordThatCannotBeReadKeepsNoOthersKeys() {
    var damaged = blind.another();
    damaged.opened(PEOPLE);
    set("surveys", damaged.survey(), "state", "NO_SUCH_STATE");
    var unreadable = blind.another();
    unreadable.opened(PEOPLE);
    set("blindWaves", unreadable.survey() + "/", "openedAt", "no moment");
    close();
    waves.forgetKeys();
    assertThat(stored("blindWaves"))
        .filteredOn(each -> !each.toJson().contains("signingKey"))
        .extracting(each -> each.getString("_id"))
        .containsExactly(blind.survey() + "/");
  }

  private void set(String collection, String id, String field, String value) {
    mongo
        .of(tenant())
        .getCollection(collection)
        .updateOne(Filters.eq("_id", id), Updates.set(field, value));
  }

  private long invitedWithMessage() {
    return stored("invitations").stream().filter(each -> each.containsKey("blinded")).count();
  }
}
