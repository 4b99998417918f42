package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How many tables without any true difference show a significant one, which must be 5 % at most:
 * drawn from a fixed seed, each group against the rest.
 */
class FalseFindingsTest {

  private static final double LEVEL = 0.05;
  private static final int DRAWS = 120;

  /** How answers to a scale from 1, or to options, may lie. */
  private static final double[][] TRUTHS = {
    {0.05, 0.05, 0.1, 0.3, 0.5},
    {0.4, 0.1, 0.05, 0.1, 0.35},
    {0.01, 0.01, 0.03, 0.15, 0.8},
    {0.85, 0.13, 0.02},
    {0.6, 0.3, 0.08, 0.02}
  };

  /** How many groups, of how many. */
  private static final int[][] TABLES = {{2, 40}, {10, 50}, {50, 10}, {100, 20}, {200, 5}};

  private final SplittableRandom random = new SplittableRandom(20_261_125);

  private interface Figures {
    Stream<Measure> of(int[] counts);
  }

  private static final Figures SHARES =
      counts -> Arrays.stream(counts).mapToObj(count -> new Measure.Share(count, sum(counts)));

  private static final Figures NPS =
      counts -> Stream.of(new Measure.Loyalty(counts[counts.length - 1], counts[0], sum(counts)));

  private static final Figures MEANS = counts -> Stream.of(new Measure.Mean(moments(counts)));

  private static int sum(int[] counts) {
    return Arrays.stream(counts).sum();
  }

  @Test
  void sharesAreSeldomFalselySignificant() {
    assertSeldom(SHARES);
  }

  @Test
  void npsIsSeldomFalselySignificant() {
    assertSeldom(NPS);
  }

  @Test
  void meansAreSeldomFalselySignificant() {
    assertSeldom(MEANS);
  }

  @Test
  void trueDifferencesAreFound() {
    int[] most = {10, 90};
    int[] few = {60, 40};
    for (var figures : List.of(SHARES, NPS, MEANS)) {
      assertThat(hasFindings(List.of(most, most, few), figures)).isTrue();
    }
  }

  private void assertSeldom(Figures figures) {
    var rates = new ArrayList<Double>();
    for (var table : TABLES) {
      for (var truth : TRUTHS) {
        long found =
            IntStream.range(0, DRAWS)
                .filter(_ -> hasFindings(groups(table[0], table[1], truth), figures))
                .count();
        rates.add(found / (double) DRAWS);
      }
    }
    assertThat(rates.stream().mapToDouble(each -> each).average().orElseThrow())
        .as("" + rates)
        .isLessThan(LEVEL);
    assertThat(rates)
        .as("within 3 standard errors")
        .allSatisfy(rate -> assertThat(rate).isLessThan(0.11));
  }

  private static boolean hasFindings(List<int[]> groups, Figures figures) {
    var all = new int[groups.getFirst().length];
    groups.forEach(group -> Arrays.setAll(all, i -> all[i] + group[i]));
    var pValues =
        groups.stream()
            .flatMap(
                group -> {
                  var whole = figures.of(all).iterator();
                  return figures.of(group).map(part -> pValue(part, whole.next().minus(part)));
                })
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return Arrays.stream(Contrasts.adjusted(pValues)).anyMatch(each -> each <= LEVEL);
  }

  private static @Nullable Double pValue(Measure part, Measure rest) {
    return requireNonNull(part.against(rest)).pValue();
  }

  private static Moments moments(int[] counts) {
    var numbers = new TreeMap<Integer, Integer>();
    for (int i = 0; i < counts.length; i++) {
      numbers.put(i + 1, counts[i]);
    }
    return requireNonNull(Spread.of(numbers)).moments();
  }

  private List<int[]> groups(int groups, int size, double[] truth) {
    return Stream.generate(() -> drawn(truth, size)).limit(groups).toList();
  }

  private int[] drawn(double[] truth, int size) {
    var drawn = new int[truth.length];
    for (int i = 0; i < size; i++) {
      double left = random.nextDouble();
      int at = 0;
      while (at < truth.length - 1 && left >= truth[at]) {
        left -= truth[at++];
      }
      drawn[at]++;
    }
    return drawn;
  }
}
