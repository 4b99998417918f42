package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What coverages over a grid have to be; says what they are, a line of a table for each figure. */
final class Coverage {

  private Coverage() {}

  /** 93 to 97 % on average, nowhere below 90 %. */
  static void assertSound(String figure, List<Double> coverages) {
    assertHeld(figure, coverages);
    assertThat(average(coverages)).as(figure).isBetween(0.93, 0.97);
  }

  /** Nowhere below 90 %, on average at least 93 %. */
  static void assertHeld(String figure, List<Double> coverages) {
    double least = coverages.stream().mapToDouble(each -> each).min().orElseThrow();
    System.out.printf(
        "| %s | %d | %.1f %% | %.1f %% |%n",
        figure, coverages.size(), 100 * average(coverages), 100 * least);
    assertThat(least).as(figure).isGreaterThan(0.9);
    assertThat(average(coverages)).as(figure).isGreaterThan(0.93);
  }

  private static double average(List<Double> coverages) {
    return coverages.stream().mapToDouble(each -> each).average().orElseThrow();
  }
}
