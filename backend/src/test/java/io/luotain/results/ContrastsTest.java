package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastsTest {

  /** Newcombe (1998, Statistics in Medicine 17, 873-890), table II, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void sharesHaveNewcombesInterval(int a, int m, int b, int n, double low, double high) {
    var difference = requireNonNull(Contrasts.shares(a, m, b, n));
    assertThat(difference.value()).isEqualTo((double) a / m - (double) b / n);
    assertThat(difference.low()).isCloseTo(low, within(0.00005));
    assertThat(difference.high()).isCloseTo(high, within(0.00005));
  }

  /**
   * R 4: {@code fisher.test}; the first is Fisher's tea-tasting lady (1935), the second his
   * convicted twins (1935), the third has a probability of 5/1000 itself.
   */
  @ParameterizedTest
  @CsvSource({
    "3, 4, 1, 4, 0.4857143",
    "2, 17, 10, 13, 0.0005367241",
    "1, 5, 0, 995, 0.005",
    "56, 70, 48, 80, 0.01252113",
    "0, 10, 0, 20, 1",
    "5, 10, 10, 20, 1",
    "10, 10, 0, 20, 3.328338e-08",
  })
  void sharesHaveThePValueOfFishersTest(int a, int m, int b, int n, double p) {
    assertThat(requireNonNull(Contrasts.shares(a, m, b, n)).pValue())
        .isCloseTo(p, withinPercentage(0.01));
    assertThat(requireNonNull(Contrasts.shares(b, n, a, m)).pValue())
        .isCloseTo(p, withinPercentage(0.01));
  }

  @Property(tries = 300)
  void sharesHaveThePValueThatIsAddedUpOverAllTables(
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(min = 1, max = 60) int otherN,
      @ForAll @IntRange(max = 60) int count,
      @ForAll @IntRange(max = 60) int otherCount) {
    int a = Math.min(count, n);
    int b = Math.min(otherCount, otherN);
    var tables = HypergeometricDistribution.of(n + otherN, a + b, n);
    double observed = tables.probability(a);
    double expected =
        IntStream.rangeClosed(tables.getSupportLowerBound(), tables.getSupportUpperBound())
            .mapToDouble(tables::probability)
            .filter(each -> each <= observed * (1 + 1e-7))
            .sum();
    assertThat(requireNonNull(Contrasts.shares(a, n, b, otherN)).pValue())
        .isCloseTo(Math.min(1, expected), within(1e-9));
  }

  @Test
  void sharesOfMillionsHaveAPValue() {
    assertThat(requireNonNull(Contrasts.shares(500_000, 1_000_000, 499_000, 1_000_000)).pValue())
        .isCloseTo(0.1576, within(0.0005));
    assertThat(requireNonNull(Contrasts.shares(900_000, 1_000_000, 100_000, 1_000_000)).pValue())
        .isZero();
  }

  /** Student's sleep data; R 4: {@code t.test(extra ~ group, data = sleep)}. */
  @Test
  void meansHaveWelchsIntervalAndTest() {
    var difference =
        requireNonNull(
            Contrasts.means(
                moments(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0),
                moments(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)));
    assertThat(difference.value()).isCloseTo(-1.58, within(1e-9));
    assertThat(difference.low()).isCloseTo(-3.3654832, within(1e-7));
    assertThat(difference.high()).isCloseTo(0.2054832, within(1e-7));
    assertThat(difference.pValue()).isCloseTo(0.07939, within(0.000005));
  }

  @Test
  void meansOfFewOrOfEqualAnswersHaveNone() {
    var nine = moments(1, 2, 3, 4, 5, 6, 7, 8, 9);
    var ten = moments(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    var equal = moments(4, 4, 4, 4, 4, 4, 4, 4, 4, 4);
    assertThat(Contrasts.means(ten, equal)).isEqualTo(Contrast.bare(1.5));
    assertThat(Contrasts.means(ten, nine)).isEqualTo(Contrast.bare(0.5));
    assertThat(Contrasts.means(equal, equal)).isEqualTo(Contrast.bare(0));
    assertThat(Contrasts.means(ten, Moments.NONE)).isNull();
  }

  /**
   * 60, 20 and 20 of 100 less 20, 20 and 60 of 100: scores 40.75/103 + 0.75/103... as adjusted are
   * 40/103 either way, variances (81.5/103 - (40/103)²) / 103 = 0.0062180, z = 0.776699 / 0.111517;
   * of both groups together the variance is 0.8, z = 0.8 / √(0.8 · 2/100) = 6.32456.
   */
  @Test
  void npsHasAnIntervalByZ() {
    var difference = requireNonNull(Contrasts.nps(60, 20, 100, 20, 60, 100));
    assertThat(difference.value()).isEqualTo(80);
    assertThat(difference.low()).isCloseTo(55.813, within(0.001));
    assertThat(difference.high()).isCloseTo(99.527, within(0.001));
    assertThat(difference.pValue()).isCloseTo(2.5396e-10, withinPercentage(0.01));
  }

  @Test
  void npsOfFewAnswersHasNone() {
    assertThat(Contrasts.nps(1, 0, 1, 10, 980, 999))
        .isEqualTo(Contrast.bare(100 + 100 * 970 / 999.0));
    assertThat(Contrasts.nps(10, 980, 999, 9, 0, 9)).extracting(Contrast::pValue).isNull();
    assertThat(Contrasts.nps(10, 0, 10, 9, 0, 10)).extracting(Contrast::pValue).isNotNull();
  }

  @Property
  void npsOfTheOtherWayMirrors(
      @ForAll @IntRange(max = 50) int promoters,
      @ForAll @IntRange(max = 50) int detractors,
      @ForAll @IntRange(max = 50) int others) {
    int n = promoters + detractors + 10;
    var one = requireNonNull(Contrasts.nps(promoters, detractors, n, others, 3, others + 10));
    var other = requireNonNull(Contrasts.nps(others, 3, others + 10, promoters, detractors, n));
    assertThat(other.value()).isEqualTo(-one.value());
    assertThat(other.low()).isCloseTo(-requireNonNull(one.high()), within(1e-9));
    assertThat(other.pValue()).isCloseTo(requireNonNull(one.pValue()), within(1e-9));
    assertThat(one.value()).isBetween(requireNonNull(one.low()), requireNonNull(one.high()));
  }

  /** R 4: {@code p.adjust(c(0.01, 0.04, 0.02, 0.9), "BH")}. */
  @Test
  void pValuesAreAdjusted() {
    assertThat(Contrasts.adjusted(0.01, 0.04, 0.02, 0.9))
        .containsExactly(new double[] {0.04, 4 * 0.04 / 3, 0.04, 0.9}, within(1e-12));
    assertThat(Contrasts.adjusted()).isEmpty();
  }

  /** The step-up procedure as the paper describes it. */
  @Property
  void adjustedPValuesRejectWhatTheProcedureRejects(
      @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> pValues,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double level) {
    var given = pValues.stream().mapToDouble(Double::doubleValue).toArray();
    var sorted = Arrays.stream(given).sorted().toArray();
    double limit = -1;
    for (int rank = 1; rank <= sorted.length; rank++) {
      limit = sorted[rank - 1] * sorted.length / rank <= level ? sorted[rank - 1] : limit;
    }
    var adjusted = Contrasts.adjusted(given);
    for (int i = 0; i < given.length; i++) {
      assertThat(adjusted[i] <= level).isEqualTo(given[i] <= limit);
    }
  }

  private static Moments moments(double... numbers) {
    return requireNonNull(Spread.of(numbers)).moments();
  }
}
