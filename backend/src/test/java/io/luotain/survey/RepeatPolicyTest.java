package io.luotain.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.survey.RepeatPolicy.Kind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RepeatPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant JUST_NOW = NOW.minusSeconds(1);

  @Test
  void onceIsOnceInEachWave() {
    assertThat(RepeatPolicy.ONCE.allows(null, false, NOW)).isTrue();
    assertThat(RepeatPolicy.ONCE.allows(Instant.EPOCH, true, NOW)).isFalse();
    assertThat(RepeatPolicy.ONCE.allows(JUST_NOW, false, NOW)).isTrue();
  }

  @Test
  void everySomeDaysCountsFromTheLastAnswerInWhicheverWave() {
    var monthly = new RepeatPolicy(Kind.EVERY, 30);
    var due = NOW.minus(Duration.ofDays(30));
    assertThat(monthly.allows(null, false, NOW)).isTrue();
    assertThat(monthly.allows(due, true, NOW)).isTrue();
    assertThat(monthly.allows(due.plusMillis(1), false, NOW)).isFalse();
  }

  @Test
  void alwaysIsAlways() {
    assertThat(new RepeatPolicy(Kind.ALWAYS, null).allows(JUST_NOW, true, NOW)).isTrue();
  }
}
