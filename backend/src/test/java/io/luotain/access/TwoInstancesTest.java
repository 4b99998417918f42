package io.luotain.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import io.luotain.LuotainApplication;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

@AccessTest
class TwoInstancesTest {

  @Autowired private Api api;
  @Autowired private MovableTime time;
  @Autowired private SigningKeys signingKeys;
  @Autowired private MongoConnectionDetails store;

  private ConfigurableApplicationContext other;

  @BeforeEach
  void startAnother() {
    other =
        new SpringApplicationBuilder(
                LuotainApplication.class, AccessTestConfiguration.class, Api.class)
            .run(
                "--spring.mongodb.uri=" + store.getConnectionString(),
                "--luotain.operator-key=" + AccessTest.OPERATOR,
                "--luotain.master-key=" + AccessTest.MASTER_KEY,
                "--server.port=0",
                "--management.server.port=0");
    var behind = Duration.between(otherTime().instant(), time.instant());
    otherTime().pass(behind);
  }

  @AfterEach
  void stopTheOther() {
    other.close();
  }

  @Test
  void bothStopTakingARevokedKey() {
    var tenant = api.newTenant();
    var secret = api.newKey(tenant, "SURVEYS_READ");
    var otherApi = other.getBean(Api.class);
    api.asked(secret).expectStatus().isOk();
    otherApi.asked(secret).expectStatus().isOk();
    var id =
        api.as(tenant.adminKey())
            .document("{ apiKeys(first: 1) { edges { node { id } } } }")
            .execute()
            .path("apiKeys.edges[0].node.id")
            .entity(String.class)
            .get();
    api.as(tenant.adminKey())
        .document("mutation($id: ID!) { apiKeyRevoke(id: $id) { userErrors { code } } }")
        .variable("id", id)
        .executeAndVerify();
    time.pass(Duration.ofSeconds(10));
    otherTime().pass(Duration.ofSeconds(10));
    api.asked(secret).expectStatus().isUnauthorized();
    otherApi.asked(secret).expectStatus().isUnauthorized();
  }

  @Test
  void agreeOnTheSigningKeysOfANewPeriod() {
    time.pass(SigningKeys.PERIOD);
    otherTime().pass(SigningKeys.PERIOD);
    var theirs = other.getBean(SigningKeys.class);
    var published =
        Stream.of(signingKeys, theirs, signingKeys, theirs)
            .parallel()
            .map(SigningKeys::published)
            .map(JWKSet::toString)
            .distinct()
            .toList();
    assertThat(published).hasSize(1);
    assertThat(List.of(signingKeys.current(), theirs.current()))
        .allMatch(signingKeys.current()::equals);
  }

  private MovableTime otherTime() {
    return other.getBean(MovableTime.class);
  }
}
