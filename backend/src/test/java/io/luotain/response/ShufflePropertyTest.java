package io.luotain.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.survey.QuestionId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShufflePropertyTest {

  private static final QuestionId QUESTION = new QuestionId("q");

  private static List<Integer> numbers(int size) {
    return IntStream.range(0, size).boxed().toList();
  }

  @Property
  void isAPermutationInWhichTheFixedStay(
      @ForAll int seed,
      @ForAll @IntRange(max = 100) int size,
      @ForAll Set<@IntRange(max = 99) Integer> fixed) {
    var order = Shuffle.of(seed, QUESTION).order(numbers(size), fixed::contains);
    assertThat(order).containsExactlyInAnyOrderElementsOf(numbers(size));
    fixed.stream()
        .filter(each -> each < size)
        .forEach(each -> assertThat(order.get(each)).isEqualTo(each));
  }

  @Property
  void isTheSameForTheSameSeed(@ForAll int seed, @ForAll @IntRange(max = 100) int size) {
    var once = Shuffle.of(seed, QUESTION).order(numbers(size), _ -> false);
    var again = Shuffle.of(seed, QUESTION).order(numbers(size), _ -> false);
    assertThat(again).isEqualTo(once);
  }

  @Test
  void everyPlaceIsAboutEquallyLikely() {
    var first = new int[4];
    for (int seed = 0; seed < 40_000; seed++) {
      int mixed = Integer.reverse(seed * 0x9E3779B1);
      first[Shuffle.of(mixed, QUESTION).order(numbers(4), _ -> false).getFirst()]++;
    }
    assertThat(first)
        .satisfies(
            counts -> {
              for (int count : counts) {
                assertThat(count).isBetween(9_600, 10_400);
              }
            });
  }

  @Test
  void questionsAreShuffledApart() {
    var orders = new HashSet<List<Integer>>();
    for (var id : List.of("a", "b", "c", "d", "e")) {
      orders.add(Shuffle.of(1, new QuestionId(id)).order(numbers(20), _ -> false));
    }
    assertThat(orders).hasSize(5);
  }
}
