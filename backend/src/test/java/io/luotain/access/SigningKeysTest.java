package io.luotain.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@AccessTest
class SigningKeysTest {

  @Autowired private SigningKeys keys;
  @Autowired private MovableTime time;
  @Autowired private MongoOperations control;

  @Test
  void publishesAKeyBeforeItSignsAndAfterItDid() {
    goToStartOfPeriod();
    time.pass(SigningKeys.OVERLAP.plusSeconds(1));
    var first = keys.current();
    assertThat(keys.published().getKeys()).containsExactly(first);

    time.pass(SigningKeys.PERIOD.minus(SigningKeys.OVERLAP.multipliedBy(2)));
    assertThat(keys.published().getKeys()).hasSize(2).first().isEqualTo(first);
    assertThat(keys.current()).isEqualTo(first);
    var second = keys.published().getKeys().getLast();

    time.pass(SigningKeys.OVERLAP);
    assertThat(keys.current()).isEqualTo(second);
    assertThat(keys.published().getKeys()).containsExactly(first, second);

    time.pass(SigningKeys.OVERLAP);
    assertThat(keys.published().getKeys())
        .extracting(JWK::getKeyID)
        .doesNotContain(first.getKeyID());
  }

  @Test
  void areStoredSealed() {
    var key = keys.current();
    assertThat(control.findAll(Document.class, "signing_keys").toString())
        .isNotEqualTo("[]")
        .doesNotContain(key.getD().toString())
        .doesNotContain(key.getX().toString());
  }

  private void goToStartOfPeriod() {
    var into = Math.floorMod(time.instant().getEpochSecond(), SigningKeys.PERIOD.toSeconds());
    time.pass(SigningKeys.PERIOD.minus(Duration.ofSeconds(into)));
  }
}
