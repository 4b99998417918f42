package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SpreadPropertyTest {

  @Property
  void agreesWithTheDefinitions(
      @ForAll @Size(min = 1, max = 400)
          List<@DoubleRange(min = -1_000, max = 1_000) Double> numbers) {
    var sorted = numbers.stream().sorted().toList();
    var spread = requireNonNull(Spread.of(array(numbers)));
    assertThat(spread.n()).isEqualTo(numbers.size());
    assertThat(spread.mean()).isCloseTo(NaiveStatistics.mean(numbers), within(1e-9));
    assertThat(spread.min()).isEqualTo(sorted.getFirst());
    assertThat(spread.max()).isEqualTo(sorted.getLast());
    var median = NaiveStatistics.median(sorted);
    assertThat(spread.median().value()).isCloseTo(median.value(), within(1e-9));
    assertThat(spread.median().low()).isEqualTo(median.low());
    assertThat(spread.median().high()).isEqualTo(median.high());
    for (int i = 0; i < Spread.PERCENTS.size(); i++) {
      assertThat(spread.quantiles().get(i))
          .isCloseTo(NaiveStatistics.quantile(sorted, Spread.PERCENTS.get(i)), within(1e-9));
    }
    if (numbers.size() > 1) {
      assertThat(Spread.deviation(spread))
          .isCloseTo(Math.sqrt(NaiveStatistics.variance(numbers)), within(1e-6));
    }
  }

  @Property
  void isTheSameByCounts(@ForAll @Size(11) List<@IntRange(max = 60) Integer> given) {
    var counts = new TreeMap<Integer, Integer>();
    given.forEach(count -> counts.put(counts.size(), count));
    var numbers =
        counts.entrySet().stream()
            .flatMapToInt(each -> IntStream.generate(each::getKey).limit(each.getValue()))
            .asDoubleStream()
            .toArray();
    var byCounts = Spread.of(counts);
    var byNumbers = Spread.of(numbers);
    if (byCounts == null || byNumbers == null) {
      assertThat(byCounts).isEqualTo(byNumbers);
    } else {
      assertThat(byCounts.median()).isEqualTo(byNumbers.median());
      assertThat(byCounts.quantiles()).isEqualTo(byNumbers.quantiles());
      assertClose(byCounts.moments(), byNumbers.moments());
    }
  }

  @Property
  void momentsOfTheRestAreThoseOfTheOthers(
      @ForAll @Size(min = 1, max = 100) List<@DoubleRange(min = -50, max = 50) Double> group,
      @ForAll @Size(min = 1, max = 100) List<@DoubleRange(min = 0, max = 90) Double> others) {
    var all = IntStream.range(0, group.size() + others.size());
    var total =
        all.mapToDouble(i -> i < group.size() ? group.get(i) : others.get(i - group.size()))
            .toArray();
    assertClose(moments(total).minus(moments(array(group))), moments(array(others)));
  }

  private static Moments moments(double[] numbers) {
    return requireNonNull(Spread.of(numbers)).moments();
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void assertClose(Moments actual, Moments expected) {
    assertThat(actual.n()).isEqualTo(expected.n());
    assertThat(actual.mean()).isCloseTo(expected.mean(), within(1e-9));
    assertThat(actual.squares()).isCloseTo(expected.squares(), within(1e-6));
  }
}
