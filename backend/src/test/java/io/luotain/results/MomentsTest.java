package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MomentsTest {

  private static Moments ofTwo(int value, int times, int other, int otherTimes) {
    var counts = new TreeMap<Integer, Integer>();
    counts.merge(value, times, Integer::sum);
    counts.merge(other, otherTimes, Integer::sum);
    return requireNonNull(Spread.of(counts)).moments();
  }

  private static Moments of(double... numbers) {
    return requireNonNull(Spread.of(numbers)).moments();
  }

  @Property
  void whatIsLeftOfTwoGroupsOfEqualAnswersIsEqual(
      @ForAll @IntRange(min = 1, max = 11) int value,
      @ForAll @IntRange(min = 10, max = 59) int times,
      @ForAll @IntRange(min = 1, max = 11) int other,
      @ForAll @IntRange(min = 10, max = 59) int otherTimes) {
    var rest = ofTwo(value, times, other, otherTimes).minus(ofTwo(value, times, value, 0));
    assertThat(rest.n()).isEqualTo(otherTimes);
    assertThat(rest.mean()).isCloseTo(other, within(1e-12));
    assertThat(rest.squares()).isZero();
  }

  @Test
  void twoGroupsOfEqualAnswersHaveNoTest() {
    var ones = ofTwo(1, 10, 1, 0);
    var rest = ofTwo(1, 10, 2, 12).minus(ones);
    assertThat(requireNonNull(Contrasts.means(ones, rest)).pValue()).isNull();
  }

  @Property
  void whatIsLeftIsAsIfCountedAlone(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 50) int n,
      @ForAll @IntRange(min = 2, max = 50) int left) {
    var random = new Random(seed);
    var part = random.doubles(n, -1_000, 1_000).toArray();
    var others = random.doubles(left, -1_000, 1_000).toArray();
    var all = DoubleStream.concat(DoubleStream.of(part), DoubleStream.of(others)).toArray();
    var expected = of(others.clone());
    var rest = of(all).minus(of(part));
    assertThat(rest.mean()).isCloseTo(expected.mean(), within(1e-9));
    assertThat(rest.squares()).isCloseTo(expected.squares(), within(1e-4));
  }
}
