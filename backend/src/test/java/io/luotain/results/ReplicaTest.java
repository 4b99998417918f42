package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplicaTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private final Replica replica = new Replica();

  @Test
  void isFirstReadFromTheBeginning() {
    assertThat(replica.isStale(0)).isTrue();
    assertThat(replica.since(true)).isEqualTo(Instant.EPOCH);
  }

  @Test
  void isStaleAgainAfterFiveSeconds() {
    replica.wasRead(BEGIN, BEGIN, 0);
    assertThat(replica.isStale(4_999_999_999L)).isFalse();
    assertThat(replica.isStale(5_000_000_000L)).isTrue();
  }

  @Test
  void isReadAgainFromTwoMinutesBeforeTheNewest() {
    var newest = BEGIN.minusSeconds(3_600);
    replica.wasRead(BEGIN, newest, 0);
    assertThat(replica.since(true)).isEqualTo(newest.minus(OVERLAP));
  }

  @Test
  void isReadAgainFromBeforeALongReadingBegan() {
    replica.wasRead(BEGIN, BEGIN.plusSeconds(600), 0);
    assertThat(replica.since(true)).isEqualTo(BEGIN.minus(OVERLAP));
  }

  @Test
  void isReadFromTheEarliestArrivalOnly() {
    replica.wasRead(BEGIN, BEGIN, 0);
    replica.arrived(BEGIN.plusSeconds(9));
    replica.arrived(BEGIN.plusSeconds(3));
    assertThat(replica.isStale(1)).isTrue();
    long announced = replica.announced();
    assertThat(replica.since(false)).isEqualTo(BEGIN.plusSeconds(3));
    assertThat(replica.isStale(1)).as("while it is being read").isTrue();
    replica.heard(announced);
    assertThat(replica.isStale(1)).isFalse();
  }

  @Test
  void learnsOfErasuresFromTwoMinutesBeforeItsFirstAttempt() {
    replica.begins(BEGIN);
    replica.begins(BEGIN.plusSeconds(3_600));
    assertThat(replica.erasedSince()).isEqualTo(BEGIN.minus(OVERLAP));
    replica.wasRead(BEGIN.plusSeconds(3_600), BEGIN, 0);
    assertThat(replica.erasedSince()).isEqualTo(BEGIN.plusSeconds(3_600).minus(OVERLAP));
  }
}
