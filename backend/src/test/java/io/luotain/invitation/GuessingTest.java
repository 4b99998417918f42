package io.luotain.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.invitation.Guessing.Stratum;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessingTest {

  private static final int TIMES = 20_000;

  /** Everybody answers, most do, and hardly anybody does. */
  @ParameterizedTest
  @ValueSource(ints = {334, 290, 20})
  void isAsGoodAsPeopleWhoGuess(int responses) {
    var guessing =
        new Guessing(
            List.of(new Stratum(334, responses), new Stratum(334, responses), new Stratum(6, 3)));
    var random = new SplittableRandom(1);
    var tried = IntStream.range(0, TIMES).map(_ -> guessing.tried(random)).sorted().toArray();
    assertThat(guessing.quantile(0.001)).isCloseTo(tried[TIMES - TIMES / 1000], within());
    assertThat(guessing.quantile(0.5)).isEqualTo(tried[TIMES / 2]);
  }

  private static org.assertj.core.data.Offset<Integer> within() {
    return org.assertj.core.data.Offset.offset(1);
  }

  @Test
  void whoIsAloneIsFound() {
    assertThat(new Guessing(List.of(new Stratum(1, 1), new Stratum(1, 1))).quantile(0.001))
        .isEqualTo(2);
    assertThat(new Guessing(List.of(new Stratum(2, 2))).quantile(0.6)).isZero();
  }
}
