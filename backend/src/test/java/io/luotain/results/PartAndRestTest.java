package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** Against the formulas, written out: every person is left out of both groups in turn. */
class PartAndRestTest {

  private static final double SHIFT = 2.5;

  /**
   * @param person 0 for a stranger
   */
  private record Given(int person, double number, boolean inPart, int row) {

    /** Strangers are people, too. */
    int giver() {
      return person == 0 ? -1 - row : person;
    }
  }

  private static List<Given> drawn(long seed, int people, int n) {
    var random = new Random(seed);
    return IntStream.range(0, n)
        .mapToObj(
            i -> {
              int person = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(people);
              boolean inPart = random.nextInt(person % 3 + 2) == 0;
              return new Given(person, person % 4 + random.nextInt(3), inPart, i);
            })
        .toList();
  }

  private static Dependence dependence(List<Given> given, int people) {
    var whose = new RowOwners(new int[0], people);
    double mean = mean(given, _ -> true);
    var all = whose.ofAll(mean);
    given.forEach(each -> all.add(each.person, each.number));
    var division = new PartAndRest(all);
    var part = whose.ofPart(mean);
    given.stream().filter(Given::inPart).forEach(each -> part.add(each.person, each.number));
    return requireNonNull(division.of(part));
  }

  private static double mean(List<Given> given, Predicate<Given> counted) {
    return given.stream().filter(counted).mapToDouble(Given::number).average().orElseThrow();
  }

  private static long count(List<Given> given, Predicate<Given> counted) {
    return given.stream().filter(counted).count();
  }

  @Property(tries = 200)
  void agreesWithTheFormulas(
      @ForAll long seed,
      @ForAll @IntRange(min = 4, max = 30) int people,
      @ForAll @IntRange(min = 40, max = 150) int n) {
    var given = drawn(seed, people, n);
    var found = dependence(given, people);
    Predicate<Given> part = Given::inPart;
    var rest = part.negate();
    assertSampling(found.these(), given.stream().filter(part).toList());
    assertSampling(found.others(), given.stream().filter(rest).toList());
    var moves = new ArrayList<double[]>();
    double pooled = 0;
    double middle = mean(given, _ -> true);
    for (int giver : given.stream().mapToInt(Given::giver).distinct().toArray()) {
      Predicate<Given> theirs = each -> each.giver() == giver;
      moves.add(
          new double[] {
            mean(given, part) - mean(given, part.and(theirs.negate())),
            mean(given, rest) - mean(given, rest.and(theirs.negate()))
          });
      double one = away(given, part.and(theirs), middle) / count(given, part);
      double other = away(given, rest.and(theirs), middle) / count(given, rest);
      pooled += Math.pow(one - other, 2);
    }
    double product = moves.stream().mapToDouble(each -> each[0] * each[1]).sum();
    double correlation = product / Math.sqrt(squares(moves, 0) * squares(moves, 1));
    assertThat(found.correlation()).isCloseTo(correlation, within(1e-9));
    double one = variance(found.these(), given.stream().filter(part).toList());
    double other = variance(found.others(), given.stream().filter(rest).toList());
    double separate = one + other - 2 * correlation * Math.sqrt(one * other);
    double away = Math.abs(mean(given, part) - mean(given, rest));
    var t =
        TDistribution.of(Math.max(1, Math.min(found.these().freedom(), found.others().freedom())));
    double error = Math.sqrt(Math.max(separate, Math.max(pooled, common(given))));
    assertThat(found.pValue()).isCloseTo(2 * t.survivalProbability(away / error), within(1e-9));
  }

  /** Of numbers of which two of one person correlate as the design effect of all says. */
  private static double common(List<Given> given) {
    var people = given.stream().mapToInt(Given::giver).distinct().boxed().toList();
    var whole =
        SamplingTest.clustered(
            given.stream().mapToDouble(Given::number).toArray(),
            given.stream().mapToInt(each -> people.indexOf(each.giver())).toArray());
    double pairsOfAll = 0;
    double variance = 0;
    for (var one : given) {
      for (var other : given) {
        pairsOfAll += one.giver() == other.giver() ? 1 : 0;
      }
    }
    double likeness = Math.min(1, (whole.designEffect() - 1) / (pairsOfAll / given.size() - 1));
    double inPart = count(given, Given::inPart);
    double inRest = given.size() - inPart;
    for (var one : given) {
      for (var other : given) {
        double weights =
            (one.inPart ? 1 / inPart : -1 / inRest) * (other.inPart ? 1 / inPart : -1 / inRest);
        double correlation = one.row == other.row ? 1 : one.giver() == other.giver() ? likeness : 0;
        variance += weights * correlation;
      }
    }
    return variance * NaiveStatistics.variance(given.stream().map(Given::number).toList());
  }

  private static double away(List<Given> given, Predicate<Given> counted, double from) {
    return given.stream().filter(counted).mapToDouble(each -> each.number - from).sum();
  }

  private static double squares(List<double[]> moves, int which) {
    return moves.stream().mapToDouble(each -> each[which] * each[which]).sum();
  }

  private static void assertSampling(Sampling found, List<Given> given) {
    var people = given.stream().mapToInt(Given::giver).distinct().boxed().toList();
    var sampling =
        SamplingTest.clustered(
            given.stream().mapToDouble(Given::number).toArray(),
            given.stream().mapToInt(each -> people.indexOf(each.giver())).toArray());
    assertThat(found.designEffect()).isCloseTo(sampling.designEffect(), within(1e-9));
    assertThat(found.respondents()).isEqualTo(sampling.respondents());
    assertThat(found.freedom()).isEqualTo(sampling.freedom());
  }

  private static double variance(Sampling sampling, List<Given> given) {
    return NaiveStatistics.variance(given.stream().map(Given::number).toList())
        / given.size()
        * sampling.designEffect();
  }

  @Test
  void nobodyIsHeldAgainstNobody() {
    var whose = new RowOwners(new int[0], 1);
    var all = whose.ofAll(SHIFT);
    all.add(1, 2);
    all.add(1, 3);
    var division = new PartAndRest(all);
    assertThat(division.of(whose.ofPart(SHIFT))).isNull();
    var everybody = whose.ofPart(SHIFT);
    everybody.add(1, 2);
    everybody.add(1, 3);
    assertThat(division.of(everybody)).isNull();
  }

  /** 40 people who said one more the second time: certain, but by 40 only. */
  @Test
  void aChangeThatAllMadeIsAsSureAsTheyAreMany() {
    var given = new ArrayList<Given>();
    for (int person = 1; person <= 40; person++) {
      given.add(new Given(person, person % 5, true, 2 * person));
      given.add(new Given(person, person % 5 + 1, false, 2 * person + 1));
    }
    var found = dependence(given, 40);
    assertThat(found.correlation()).isCloseTo(1, within(1e-9));
    assertThat(found.pValue())
        .isCloseTo(2 * TDistribution.of(39).survivalProbability(Math.sqrt(40)), within(1e-9));
    assertThat(found.carefulCorrelation()).isCloseTo(0.95, within(1e-9));
  }
}
