package io.luotain.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.invitation.Strata.Member;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
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

  @RepeatedTest(200)
  void everybodyIsInOneStratumOfEnough() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    int dimensions = random.nextInt(4);
    var members =
        IntStream.range(0, LEAST + random.nextInt(60))
            .mapToObj(
                i ->
                    new Member(
                        "p" + i,
                        IntStream.range(0, dimensions)
                            .mapToObj(d -> "v" + random.nextInt(1 + d * 2))
                            .toList()))
            .toList();
    var strata = new Strata(LEAST).of(members);
    assertThat(strata.values())
        .as("seed " + seed)
        .allMatch(each -> each.size() >= LEAST)
        .flatExtracting(each -> each)
        .containsExactlyInAnyOrderElementsOf(members);
    strata.forEach(
        (values, people) ->
            assertThat(people)
                .as("seed " + seed)
                .allMatch(
                    person ->
                        IntStream.range(0, dimensions)
                            .allMatch(
                                d ->
                                    values.get(d).equals("other")
                                        || values.get(d).equals(person.dimensions().get(d)))));
  }
}
