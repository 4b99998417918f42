package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SamplingTest {

  static Sampling clustered(double[] answers, int[] respondents) {
    var sums = new SumsByPerson(Arrays.stream(respondents).max().orElse(0) + 1);
    sums.clear(answers.length == 0 ? 0 : Arrays.stream(answers).average().orElseThrow());
    for (int i = 0; i < answers.length; i++) {
      sums.add(respondents[i] + 1, answers[i]);
    }
    return sums.sampling();
  }

  /** The formula of Liang and Zeger, written out. */
  @Property(tries = 100)
  void equallyManyAnswersOfEachHaveTheRobustVariance(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 60) int people,
      @ForAll @IntRange(min = 2, max = 5) int times) {
    var random = new Random(seed);
    var inclined = random.doubles(people).toArray();
    int n = people * times;
    var answers =
        IntStream.range(0, n)
            .mapToDouble(i -> inclined[i % people] + random.nextDouble())
            .toArray();
    double mean = Arrays.stream(answers).average().orElseThrow();
    double squares = 0;
    for (int who = 0; who < people; who++) {
      double sum = 0;
      for (int i = who; i < n; i += people) {
        sum += answers[i] - mean;
      }
      squares += sum * sum;
    }
    double robust = people / (people - 1.0) * squares / n / n;
    var sampling = clustered(answers, IntStream.range(0, n).map(i -> i % people).toArray());
    double independent =
        Arrays.stream(answers).map(each -> Math.pow(each - mean, 2)).sum() / (n - 1) / n;
    assertThat(sampling.designEffect()).isCloseTo(Math.max(1, robust / independent), within(1e-9));
    assertThat(sampling.freedom()).isEqualTo(people - 1);
    assertThat(sampling.respondents()).isEqualTo(people);
  }

  /** Leaves out one respondent after the other, of whom one answered most often. */
  @Property(tries = 100)
  void theVarianceIsThatOfTheJackknife(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 40) int people) {
    var random = new Random(seed);
    int n = people * 4;
    var respondents =
        IntStream.range(0, n)
            .map(i -> i < people ? i : random.nextInt(random.nextInt(1, people + 1)))
            .toArray();
    var answers =
        IntStream.range(0, n).mapToDouble(i -> respondents[i] % 3 + random.nextDouble()).toArray();
    double mean = Arrays.stream(answers).average().orElseThrow();
    double moves = 0;
    double sizes = 0;
    for (int who = 0; who < people; who++) {
      int left = who;
      var others = IntStream.range(0, n).filter(i -> respondents[i] != left).toArray();
      double without = Arrays.stream(others).mapToDouble(i -> answers[i]).average().orElseThrow();
      moves += Math.pow(without - mean, 2);
      sizes += Math.pow(n - others.length, 2);
    }
    double independent =
        Arrays.stream(answers).map(each -> Math.pow(each - mean, 2)).sum() / (n - 1) / n;
    var sampling = clustered(answers, respondents);
    assertThat(sampling.designEffect())
        .isCloseTo(Math.max(1, moves * (people - 1) / people / independent), within(1e-9));
    assertThat(sampling.freedom()).isEqualTo((int) (n * n / sizes + 1e-9) - 1);
  }

  @Property(tries = 100)
  void oneAnswerOfEachIsAsManyIndependentOnes(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 200) int people) {
    var answers = new Random(seed).doubles(people).toArray();
    var sampling = clustered(answers, IntStream.range(0, people).toArray());
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
    var sampling = clustered(answers, IntStream.range(0, n).map(i -> i % people).toArray());
    assertThat(sampling.effectiveOfMean(n)).isCloseTo(n * (people - 1.0) / (n - 1.0), within(1e-6));
    assertThat(sampling.respondents()).isEqualTo(people);
  }

  @Test
  void partOfAClosedListIsMoreCertain() {
    assertThat(Sampling.independent(50).of(101).effective(50))
        .isCloseTo(50 / (51 / 100.0), within(1e-9));
    assertThat(Sampling.independent(50).of(50).effective(50)).isInfinite();
  }

  @Test
  void equalAnswersCountAsIfEachAlwaysSaidTheSame() {
    var sampling = clustered(new double[] {1, 1, 1}, new int[] {0, 0, 1});
    assertThat(sampling.effectiveOfMean(3)).isCloseTo(9 / 5.0, within(1e-9));
    assertThat(sampling.isOfOne(3)).isTrue();
    assertThat(clustered(new double[0], new int[0]).respondents()).isZero();
  }

  /** Each once yes and once no: that their sums do not differ is no certainty. */
  @Test
  void answersThatCancelOutAreNotCertain() {
    var answers = IntStream.range(0, 20).mapToDouble(i -> i % 2).toArray();
    var people = IntStream.range(0, 20).map(i -> i / 2).toArray();
    var sampling = clustered(answers, people);
    assertThat(sampling.designEffect()).isEqualTo(1);
    var share = requireNonNull(Estimates.share(10, 20, sampling));
    assertThat(share.low()).isLessThan(0.4);
    assertThat(share.high()).isGreaterThan(0.6);
  }

  /** 10 / (9/4) answers, by the 97.5 % quantiles of t with 9 and with 4 degrees of freedom. */
  @Test
  void fewRespondentsCountLessForShares() {
    var sampling =
        clustered(
            new double[] {1, 1, 0, 0, 1, 1, 0, 0, 0, 0}, new int[] {0, 0, 1, 1, 2, 2, 3, 3, 4, 4});
    double factor = 2.262157 / 2.776445;
    assertThat(sampling.effective(10)).isCloseTo(40 / 9.0 * factor * factor, within(1e-5));
    assertThat(sampling.effectiveOfMean(10)).isCloseTo(40 / 9.0, within(1e-9));
    var one = clustered(new double[] {1, 0}, new int[] {0, 0});
    assertThat(Estimates.share(1, 2, one)).isEqualTo(Estimate.bare(0.5));
    assertThat(Estimates.nps(1, 0, 1, one)).isEqualTo(Estimate.bare(0));
  }

  /** s² / n · (N - n) / N: Cochran (1977), theorem 2.2 and section 2.6. */
  @Test
  void meansOfAClosedListAreCorrectedForBesselsVariance() {
    var spread = requireNonNull(Spread.of(IntStream.range(0, 20).mapToDouble(i -> i).toArray()));
    var mean = Estimates.mean(spread.moments(), -100, 100, Sampling.independent(20).of(25));
    double error = Math.sqrt(35.0 / 20 * 5 / 25);
    assertThat(requireNonNull(mean.high()) - mean.value())
        .isCloseTo(2.093024 * error, within(1e-5));
    var all = Estimates.mean(spread.moments(), -100, 100, Sampling.independent(20).of(20));
    assertThat(all.high()).isEqualTo(mean.value());
  }
}
