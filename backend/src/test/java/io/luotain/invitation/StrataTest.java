package io.luotain.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.invitation.Strata.Member;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StrataTest {

  private static final int LEAST = 6;

  private static List<Member> people(int count, String... values) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Member(String.join("/", values) + i, List.of(values)))
        .toList();
  }

  private static List<Member> all(List<List<Member>> groups) {
    return groups.stream().flatMap(List::stream).toList();
  }

  @Test
  void keepsWhatEnoughShareAndGivesUpTheLastDimensionElse() {
    var strata =
        new Strata(LEAST)
            .of(
                all(
                    List.of(
                        people(6, "gold", "north"),
                        people(3, "gold", "south"),
                        people(4, "gold", "west"),
                        people(7, "silver", "north"))));
    assertThat(strata.keySet())
        .containsExactlyInAnyOrder(
            List.of("gold", "north"), List.of("gold", "other"), List.of("silver", "north"));
    assertThat(strata.get(List.of("gold", "other"))).hasSize(7);
  }

  @Test
  void theFewWhoAreLeftDisappearInTheSmallestStratum() {
    var strata =
        new Strata(LEAST)
            .of(all(List.of(people(6, "gold"), people(9, "silver"), people(1, "platinum"))));
    assertThat(strata.keySet()).containsExactlyInAnyOrder(List.of("silver"), List.of("other"));
    assertThat(strata.get(List.of("other"))).hasSize(7);
  }

  @Test
  void whoIsOtherByTheirOwnValueIsTogetherWithWhoBecomesIt() {
    var strata =
        new Strata(LEAST)
            .of(all(List.of(people(7, "other"), people(2, "gold"), people(3, ""), people(6, "x"))));
    assertThat(strata.keySet()).containsExactlyInAnyOrder(List.of("other"), List.of("x"));
    assertThat(strata.get(List.of("other"))).hasSize(12);
  }

  @Test
  void theFewWhoAreLeftJoinThoseWhoAreOtherAlready() {
    var strata = new Strata(LEAST).of(all(List.of(people(6, "other"), people(1, "gold"))));
    assertThat(strata).containsOnlyKeys(List.of("other"));
    assertThat(strata.get(List.of("other"))).hasSize(7);
  }

  @Test
  void valuesThatReadAlikeAreNotAlike() {
    var strata = new Strata(LEAST).of(all(List.of(people(6, "a, b", "c"), people(6, "a", "b, c"))));
    assertThat(strata).hasSize(2);
  }

  @Property(tries = 1_000)
  void everybodyIsInOneStratumOfEnough(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int least,
      @ForAll @IntRange(max = 60) int more,
      @ForAll @IntRange(max = 3) int dimensions) {
    var random = new Random(seed);
    var values = List.of("other", "", "a", "b", "a, b", ", ");
    int variety = 1 + random.nextInt(values.size());
    var members =
        IntStream.range(0, least + more)
            .mapToObj(
                i ->
                    new Member(
                        "p" + i,
                        IntStream.range(0, dimensions)
                            .mapToObj(_ -> values.get(random.nextInt(variety)))
                            .toList()))
            .toList();
    var strata = new Strata(least).of(members);
    assertThat(strata.values())
        .allMatch(each -> each.size() >= least)
        .flatExtracting(each -> each)
        .containsExactlyInAnyOrderElementsOf(members);
    strata.forEach(
        (shared, people) ->
            assertThat(people)
                .allMatch(
                    person ->
                        IntStream.range(0, dimensions)
                            .allMatch(
                                d ->
                                    shared.get(d).equals("other")
                                        || shared.get(d).equals(person.dimensions().get(d)))));
  }
}
