package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void sharesHaveNewcombesInterval(int a, int m, int b, int n, double low, double high) {
    var difference = requireNonNull(Contrasts.shares(a, m, b, n));
    assertThat(difference.value()).isEqualTo((double) a / m - (double) b / n);
    assertThat(difference.low()).isCloseTo(low, within(0.00005));
    assertThat(difference.high()).isCloseTo(high, within(0.00005));
  }

  /** R 4: {@code prop.test(c(56, 48), c(70, 80), correct = FALSE)}, X-squared = 7.0236. */
  @Test
  void sharesHaveThePValueOfPearsonsTest() {
    assertThat(requireNonNull(Contrasts.shares(56, 70, 48, 80)).pValue())
        .isCloseTo(0.008044, within(0.000005));
    assertThat(requireNonNull(Contrasts.shares(0, 10, 0, 20)).pValue()).isEqualTo(1);
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
    assertThat(Contrasts.means(ten, nine)).isEqualTo(Contrast.bare(0.5));
    assertThat(Contrasts.means(equal, equal)).isEqualTo(Contrast.bare(0));
    assertThat(requireNonNull(Contrasts.means(ten, equal)).pValue()).isBetween(0.0, 1.0);
    assertThat(Contrasts.means(ten, Moments.NONE)).isNull();
  }

  /**
   * 60, 20 and 20 of 100 less 20, 20 and 60 of 100: scores 40.75/103 + 0.75/103... as adjusted are
   * 40/103 either way, variances (81.5/103 - (40/103)²) / 103 = 0.0062180, z = 0.776699 / 0.111517.
   */
  @Test
  void npsHasAnIntervalByZ() {
    var difference = requireNonNull(Contrasts.nps(60, 20, 100, 20, 60, 100));
    assertThat(difference.value()).isEqualTo(80);
    assertThat(difference.low()).isCloseTo(55.813, within(0.001));
    assertThat(difference.high()).isCloseTo(99.527, within(0.001));
    assertThat(difference.pValue()).isLessThan(1e-10);
  }

  @Property
  void npsOfTheOtherWayMirrors(
      @ForAll @IntRange(max = 50) int promoters,
      @ForAll @IntRange(max = 50) int detractors,
      @ForAll @IntRange(max = 50) int others) {
    int n = promoters + detractors + 5;
    var one = requireNonNull(Contrasts.nps(promoters, detractors, n, others, 3, others + 9));
    var other = requireNonNull(Contrasts.nps(others, 3, others + 9, promoters, detractors, n));
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
