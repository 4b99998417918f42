package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SamplingTest {

  @Property(tries = 100)
  void oneAnswerOfEachIsAsManyIndependentOnes(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 200) int people) {
    var answers = new Random(seed).doubles(people).toArray();
    var sampling = Sampling.clustered(answers, IntStream.range(0, people).toArray());
    assertThat(sampling.effective(people)).isCloseTo(people, within(1e-6));
  }

  @Property(tries = 100)
  void theSameAnswerAgainAndAgainTellsNothingMore(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 200) int people,
      @ForAll @IntRange(min = 2, max = 5) int times) {
    var once = new Random(seed).doubles(people).toArray();
    int n = people * times;
    var answers = IntStream.range(0, n).mapToDouble(i -> once[i % people]).toArray();
    var sampling =
        Sampling.clustered(answers, IntStream.range(0, n).map(i -> i % people).toArray());
    double correction = (n - 1.0) / times / (people - 1.0) * people / people;
    assertThat(sampling.effective(n)).isCloseTo(people / correction * people / people, within(1.0));
    assertThat(sampling.respondents()).isEqualTo(people);
  }

  @Test
  void partOfAClosedListIsMoreCertain() {
    assertThat(Sampling.independent(50).of(101).effective(50))
        .isCloseTo(50 / (51 / 100.0), within(1e-9));
    assertThat(Sampling.independent(50).of(50).effective(50)).isInfinite();
  }

  @Test
  void equalAnswersHaveNoDesignEffect() {
    var sampling = Sampling.clustered(new double[] {1, 1, 1}, new int[] {0, 0, 1});
    assertThat(sampling).isEqualTo(new Sampling(1, 2, Double.POSITIVE_INFINITY));
    assertThat(Sampling.clustered(new double[0], new int[0]).respondents()).isZero();
  }
}
