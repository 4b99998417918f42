package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class EstimatesPropertyTest {

  private static final double EXACT = 1e-9;

  @Property
  void sharesLieInTheirIntervalAndThatInTheirRange(
      @ForAll @IntRange(max = 5_000) int yes, @ForAll @IntRange(max = 5_000) int no) {
    Assume.that(yes + no > 0);
    assertOrdered(requireNonNull(Estimates.share(yes, yes + no)), 0, 1);
  }

  @Property
  void sharesOfTheOthersMirror(
      @ForAll @IntRange(max = 5_000) int yes, @ForAll @IntRange(max = 5_000) int no) {
    Assume.that(yes + no > 0);
    var share = requireNonNull(Estimates.share(yes, yes + no));
    var others = requireNonNull(Estimates.share(no, yes + no));
    assertThat(others.low()).isCloseTo(1 - requireNonNull(share.high()), within(EXACT));
  }

  @Property
  void npsLiesInItsIntervalAndThatInItsRange(
      @ForAll @IntRange(max = 2_000) int promoters,
      @ForAll @IntRange(max = 2_000) int passives,
      @ForAll @IntRange(max = 2_000) int detractors) {
    Assume.that(promoters + passives + detractors > 0);
    assertOrdered(requireNonNull(Estimates.nps(promoters, passives, detractors)), -100, 100);
  }

  @Property
  void npsOfPromotersAsDetractorsMirrors(
      @ForAll @IntRange(max = 2_000) int promoters,
      @ForAll @IntRange(max = 2_000) int passives,
      @ForAll @IntRange(max = 2_000) int detractors) {
    Assume.that(promoters + passives + detractors > 0);
    var nps = requireNonNull(Estimates.nps(promoters, passives, detractors));
    var mirrored = requireNonNull(Estimates.nps(detractors, passives, promoters));
    assertThat(mirrored.value()).isCloseTo(-nps.value(), within(EXACT));
    assertThat(mirrored.low()).isCloseTo(-requireNonNull(nps.high()), within(EXACT));
    assertThat(mirrored.high()).isCloseTo(-requireNonNull(nps.low()), within(EXACT));
  }

  @Property
  void moreOfTheSameNarrowsTheIntervals(
      @ForAll @IntRange(min = 1, max = 100) int promoters,
      @ForAll @IntRange(min = 1, max = 100) int passives,
      @ForAll @IntRange(min = 1, max = 100) int detractors,
      @ForAll @IntRange(min = 2, max = 20) int times) {
    int n = promoters + passives + detractors;
    assertThat(width(Estimates.nps(promoters * times, passives * times, detractors * times)))
        .isLessThan(width(Estimates.nps(promoters, passives, detractors)));
    assertThat(width(Estimates.share(promoters * times, n * times)))
        .isLessThan(width(Estimates.share(promoters, n)));
  }

  @Property
  void meansLieInTheirIntervalAndThatInTheScale(
      @ForAll @Size(11) List<@IntRange(max = 500) Integer> given) {
    var counts = new TreeMap<Integer, Integer>();
    given.forEach(count -> counts.put(counts.size(), count));
    Assume.that(given.stream().filter(count -> count > 0).count() > 1);
    Assume.that(given.stream().mapToInt(Integer::intValue).sum() >= 10);
    assertOrdered(requireNonNull(Estimates.mean(Spread.of(counts), 0, 10)), 0, 10);
  }

  private static double width(@Nullable Estimate estimate) {
    return requireNonNull(requireNonNull(estimate).high()) - requireNonNull(estimate.low());
  }

  private static void assertOrdered(Estimate estimate, double min, double max) {
    assertThat(estimate.low()).isBetween(min, estimate.value());
    assertThat(estimate.high()).isBetween(estimate.value(), max).isGreaterThan(estimate.low());
  }
}
