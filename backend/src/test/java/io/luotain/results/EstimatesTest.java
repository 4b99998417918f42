package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimatesTest {

  /** Newcombe (1998, Statistics in Medicine 17, 857-872), table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void sharesHaveWilsonsInterval(int count, int n, double low, double high) {
    assertInterval(Estimates.share(count, n), (double) count / n, low, high, within(0.00005));
  }

  /**
   * For 5, 3 and 2 of 10: p = 5.75/13, d = 2.75/13, p - d = 3/13 = 0.230769, p + d - (p - d)² =
   * 8.5/13 - 9/169 = 0.600592, its thirteenth's root 0.214940, times 1.959964 = 0.421275.
   */
  @ParameterizedTest
  @CsvSource({"5, 3, 2, 30, -19.0506, 65.2045", "2, 3, 5, -30, -65.2045, 19.0506"})
  void npsHasTheIntervalOfRocks(
      int promoters, int passives, int detractors, double nps, double low, double high) {
    assertInterval(Estimates.nps(promoters, passives, detractors), nps, low, high, within(0.00005));
  }

  /** R 4: {@code t.test(1:10)$conf.int} is 3.334149 7.665851. */
  @Test
  void meansHaveStudentsInterval() {
    assertInterval(mean(onceEach(1, 10)), 5.5, 3.334149, 7.665851, within(0.0000005));
  }

  @Test
  void meansOfFewAnswersHaveNoInterval() {
    assertThat(mean(onceEach(1, 9))).isEqualTo(Estimate.bare(5));
  }

  @Test
  void equalAnswersHaveNoIntervalForTheirMean() {
    var counts = onceEach(1, 5);
    counts.replaceAll((number, _) -> number == 4 ? 20 : 0);
    assertThat(mean(counts)).isEqualTo(Estimate.bare(4));
  }

  @Test
  void nothingHasNoEstimate() {
    var nobody = onceEach(0, 10);
    nobody.replaceAll((_, _) -> 0);
    assertThat(mean(nobody)).isNull();
    assertThat(Estimates.share(0, 0)).isNull();
    assertThat(Estimates.nps(0, 0, 0)).isNull();
  }

  /** Conover (1999, 3.2): of 16 numbers the 4th and the 13th, 97.9 %. */
  @Test
  void mediansLieBetweenTwoOfTheNumbers() {
    assertThat(Estimates.median(16, rank -> 10 * rank)).isEqualTo(new Estimate(85, 40.0, 130.0));
    assertThat(Estimates.median(6, rank -> rank)).isEqualTo(new Estimate(3.5, 1.0, 6.0));
    assertThat(Estimates.median(5, rank -> rank)).isEqualTo(Estimate.bare(3));
  }

  @Test
  void whatEverybodySaidIsCertain() {
    var all = Sampling.independent(40).of(40);
    assertThat(Estimates.share(10, 40, all)).isEqualTo(new Estimate(0.25, 0.25, 0.25));
    assertThat(Estimates.nps(20, 10, 10, all)).isEqualTo(new Estimate(25, 25.0, 25.0));
    var spread = requireNonNull(Spread.of(onceEach(1, 40)));
    assertThat(Estimates.mean(spread.moments(), 1, 40, all))
        .isEqualTo(new Estimate(20.5, 20.5, 20.5));
  }

  private static @Nullable Estimate mean(SortedMap<Integer, Integer> counts) {
    return Estimates.mean(Spread.of(counts), counts.firstKey(), counts.lastKey());
  }

  static SortedMap<Integer, Integer> onceEach(int min, int max) {
    var counts = new TreeMap<Integer, Integer>();
    IntStream.rangeClosed(min, max).forEach(number -> counts.put(number, 1));
    return counts;
  }

  private static void assertInterval(
      @Nullable Estimate estimate,
      double value,
      double low,
      double high,
      Offset<Double> precision) {
    assertThat(requireNonNull(estimate).value()).isEqualTo(value);
    assertThat(estimate.low()).isCloseTo(low, precision);
    assertThat(estimate.high()).isCloseTo(high, precision);
  }
}
