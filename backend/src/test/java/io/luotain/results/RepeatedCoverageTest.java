package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How often the intervals hold the truth where people answer several times, by draws from fixed
 * seeds. Answers are promoters (1), passives (0) and detractors (-1): of a share those who are
 * promoters count.
 */
class RepeatedCoverageTest {

  private static final int[] PEOPLE = {30, 50, 100, 300};
  private static final int DRAWS = 1_000;
  private static final int TABLES = 120;

  /** How people differ: not at all, by taste, always the same answer, rarely any but one. */
  private enum Taste {
    NONE,
    TWO,
    FIXED,
    RARE;

    /** Kinds of people, and how likely each of the answers is to them, detractors first. */
    double[][] kinds() {
      return switch (this) {
        case NONE -> new double[][] {{0.3, 0.3, 0.4}};
        case TWO -> new double[][] {{0.1, 0.2, 0.7}, {0.6, 0.3, 0.1}};
        case FIXED -> new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        case RARE -> new double[][] {{0, 0.1, 0.9}, {0, 0.02, 0.98}, {0.3, 0.1, 0.6}};
      };
    }

    double mean(IntUnaryOperator score) {
      return Arrays.stream(kinds())
          .mapToDouble(
              kind ->
                  kind[0] * score.applyAsInt(-1)
                      + kind[1] * score.applyAsInt(0)
                      + kind[2] * score.applyAsInt(1))
          .average()
          .orElseThrow();
    }
  }

  /** How often they answer: 1 to 5 times, or mostly once and some up to 20 times. */
  private enum Times {
    FEW,
    UNEVEN
  }

  /** 100 people who answer unevenly are worth some 25 who answer as often as each other. */
  private static List<Times> times(int people) {
    return people < 100 ? List.of(Times.FEW) : List.of(Times.values());
  }

  /** Who is in the part: every second person, answers by chance, or each in both as often. */
  private enum Parts {
    OF_PEOPLE,
    OF_ANSWERS,
    PANEL
  }

  private record Given(int person, int answer, boolean inPart) {}

  private static int promoted(int answer) {
    return answer == 1 ? 1 : 0;
  }

  private static int asItIs(int answer) {
    return answer;
  }

  private final SplittableRandom random = new SplittableRandom(20_261_125);

  private List<Given> drawn(int people, Taste taste, Times times, Parts parts) {
    var given = new ArrayList<Given>();
    for (int person = 1; person <= people; person++) {
      var kinds = taste.kinds();
      var kind = kinds[random.nextInt(kinds.length)];
      int n = times(times);
      for (int i = 0; i < n; i++) {
        switch (parts) {
          case OF_PEOPLE -> given.add(new Given(person, answer(kind), person % 2 == 0));
          case OF_ANSWERS -> given.add(new Given(person, answer(kind), random.nextInt(3) == 0));
          case PANEL -> {
            given.add(new Given(person, answer(kind), true));
            given.add(new Given(person, answer(kind), false));
          }
        }
      }
    }
    return given;
  }

  private int times(Times times) {
    return switch (times) {
      case FEW -> random.nextInt(1, 6);
      case UNEVEN -> random.nextInt(10) == 0 ? random.nextInt(1, 21) : 1;
    };
  }

  private int answer(double[] kind) {
    double place = random.nextDouble();
    return place < kind[0] ? -1 : place < kind[0] + kind[1] ? 0 : 1;
  }

  private static SumsByPerson sums(
      SumsByPerson empty, Stream<Given> given, IntUnaryOperator score) {
    given.forEach(each -> empty.add(each.person, score.applyAsInt(each.answer)));
    return empty;
  }

  private static Sampling sampling(List<Given> given, IntUnaryOperator score) {
    double mean =
        given.stream().mapToInt(each -> score.applyAsInt(each.answer)).average().orElseThrow();
    return sums(
            new RowOwners(new int[0], PEOPLE[PEOPLE.length - 1]).ofAll(mean), given.stream(), score)
        .sampling();
  }

  private static int count(Stream<Given> given, int answer) {
    return (int) given.filter(each -> each.answer == answer).count();
  }

  @Test
  void sharesAreHeld() {
    assertFigure(
        "share",
        RepeatedCoverageTest::promoted,
        1,
        given ->
            Estimates.share(
                count(given.stream(), 1),
                given.size(),
                sampling(given, RepeatedCoverageTest::promoted)));
  }

  @Test
  void npsIsHeld() {
    assertFigure(
        "NPS",
        RepeatedCoverageTest::asItIs,
        100,
        given ->
            Estimates.nps(
                count(given.stream(), 1),
                count(given.stream(), 0),
                count(given.stream(), -1),
                sampling(given, RepeatedCoverageTest::asItIs)));
  }

  @Test
  void meansAreHeld() {
    assertFigure(
        "mean",
        RepeatedCoverageTest::asItIs,
        1,
        given ->
            Estimates.mean(
                moments(given.stream()), -1, 1, sampling(given, RepeatedCoverageTest::asItIs)));
  }

  private static Moments moments(Stream<Given> given) {
    var spread = Spread.of(given.mapToDouble(Given::answer).toArray());
    return spread == null ? Moments.NONE : spread.moments();
  }

  private void assertFigure(
      String figure,
      IntUnaryOperator score,
      double unit,
      Function<List<Given>, @Nullable Estimate> estimate) {
    var coverages = new ArrayList<Double>();
    for (int people : PEOPLE) {
      for (var taste : Taste.values()) {
        for (var times : figure.equals("mean") ? times(people) : List.of(Times.values())) {
          double truth = unit * taste.mean(score);
          coverages.add(
              coverage(
                  truth,
                  () -> estimate.apply(drawn(people, taste, times, Parts.OF_ANSWERS)),
                  figure + " " + people + " " + taste + " " + times));
        }
      }
    }
    Coverage.assertSound(figure + ", repeated respondents", coverages);
  }

  private interface Measuring {
    Measure of(List<Given> given);
  }

  @Test
  void differencesOfSharesAreHeld() {
    assertDifferences(
        "difference of shares",
        RepeatedCoverageTest::promoted,
        given -> new Measure.Share(count(given.stream(), 1), given.size()));
  }

  @Test
  void differencesOfNpsAreHeld() {
    assertDifferences(
        "difference of NPS",
        RepeatedCoverageTest::asItIs,
        given ->
            new Measure.Loyalty(count(given.stream(), 1), count(given.stream(), -1), given.size()));
  }

  @Test
  void differencesOfMeansAreHeld() {
    assertDifferences(
        "difference of means",
        RepeatedCoverageTest::asItIs,
        given -> new Measure.Mean(moments(given.stream())));
  }

  /** In truth there is none. */
  private void assertDifferences(String figure, IntUnaryOperator score, Measuring measure) {
    var coverages = new ArrayList<Double>();
    for (int people : PEOPLE) {
      for (var taste : Taste.values()) {
        for (var times : times(people)) {
          for (var parts : Parts.values()) {
            coverages.add(
                coverage(
                    0,
                    () -> difference(drawn(people, taste, times, parts), score, measure),
                    figure + " " + people + " " + taste + " " + times + " " + parts));
          }
        }
      }
    }
    Coverage.assertSound(figure + ", repeated respondents", coverages);
  }

  private @Nullable Estimate difference(
      List<Given> given, IntUnaryOperator score, Measuring measure) {
    var people = new RowOwners(new int[0], PEOPLE[PEOPLE.length - 1]);
    double mean =
        given.stream().mapToInt(each -> score.applyAsInt(each.answer)).average().orElseThrow();
    var whole = sums(people.ofAll(mean), given.stream(), score);
    var part = sums(people.ofPart(mean), given.stream().filter(Given::inPart), score);
    var dependence = new PartAndRest(whole).of(part);
    if (dependence == null) {
      return null;
    }
    var one = measure.of(given.stream().filter(Given::inPart).toList());
    var other = measure.of(given.stream().filter(each -> !each.inPart).toList());
    var found = one.against(other, dependence);
    return found == null ? null : new Estimate(found.value(), found.low(), found.high());
  }

  /**
   * Tables without any true difference that show a significant one are 5 % at most: of 2 to 40
   * groups of 15 people each, or of as many answers that are anybody's.
   */
  @Test
  void tablesAreSeldomFalselySignificant() {
    var rates = new ArrayList<Double>();
    for (int groups : new int[] {2, 10, 40}) {
      for (var taste : Taste.values()) {
        for (boolean isOfPeople : new boolean[] {true, false}) {
          for (boolean isShare : new boolean[] {true, false}) {
            int found = 0;
            for (int draw = 0; draw < TABLES; draw++) {
              found += hasFindings(groups, taste, isOfPeople, isShare) ? 1 : 0;
            }
            rates.add((double) found / TABLES);
          }
        }
      }
    }
    assertThat(rates.stream().mapToDouble(each -> each).average().orElseThrow())
        .as("" + rates)
        .isLessThan(0.05);
    assertThat(rates)
        .as("within 3 standard errors")
        .allSatisfy(each -> assertThat(each).isLessThan(0.11));
  }

  private boolean hasFindings(int groups, Taste taste, boolean isOfPeople, boolean isShare) {
    int count = groups * 15;
    var given = drawn(count, taste, Times.FEW, Parts.OF_PEOPLE);
    IntUnaryOperator score =
        isShare ? RepeatedCoverageTest::promoted : RepeatedCoverageTest::asItIs;
    var groupOf =
        given.stream()
            .mapToInt(each -> isOfPeople ? each.person % groups : random.nextInt(groups))
            .toArray();
    var people = new RowOwners(new int[0], count);
    double mean =
        given.stream().mapToInt(each -> score.applyAsInt(each.answer)).average().orElseThrow();
    var division = new PartAndRest(sums(people.ofAll(mean), given.stream(), score));
    var pValues =
        IntStream.range(0, groups)
            .mapToObj(
                group ->
                    division.of(
                        sums(
                            people.ofPart(mean),
                            IntStream.range(0, groupOf.length)
                                .filter(i -> groupOf[i] == group)
                                .mapToObj(given::get),
                            score)))
            .filter(each -> each != null && !each.isSmall())
            .mapToDouble(each -> requireNonNull(each).pValue())
            .toArray();
    return Arrays.stream(Contrasts.adjusted(pValues)).anyMatch(each -> each <= 0.05);
  }

  /** Among those draws that have an interval, which must be some. */
  private static double coverage(double truth, Supplier<@Nullable Estimate> draw, String point) {
    int held = 0;
    int known = 0;
    for (int i = 0; i < DRAWS; i++) {
      var estimate = draw.get();
      if (estimate != null && estimate.low() != null && estimate.high() != null) {
        known++;
        held += estimate.low() <= truth + 1e-9 && truth <= estimate.high() + 1e-9 ? 1 : 0;
      }
    }
    assertThat(known).as(point).isGreaterThan(DRAWS / 4);
    return (double) held / known;
  }
}
