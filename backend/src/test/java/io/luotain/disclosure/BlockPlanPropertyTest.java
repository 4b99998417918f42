package io.luotain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BlockPlanPropertyTest {

  @Property(tries = 2_000)
  void publishesGroupsOfThoseAlikeAndLeavesNoneOrAGroup(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 7) int k,
      @ForAll @IntRange(max = 120) int count,
      @ForAll boolean closing) {
    var waiting = waiting(new Random(seed), count);
    var blocks =
        new BlockPlan(k, closing ? Set.of(1, 2) : Set.of(), new Random(seed)).blocks(waiting);

    var published = new HashSet<UUID>();
    for (var block : blocks) {
      assertThat(block.members()).hasSizeGreaterThanOrEqualTo(k);
      assertThat(waiting.stream().filter(each -> block.members().contains(each.id())))
          .hasSameSizeAs(block.members())
          .allSatisfy(
              member -> {
                assertThat(published.add(member.id())).as("published once").isTrue();
                assertThat(member.version()).isEqualTo(block.version());
                assertThat(member.dimensions().subList(0, block.dimensions().size()))
                    .isEqualTo(block.dimensions());
              });
    }
    var left = waiting.stream().filter(each -> !published.contains(each.id())).toList();
    for (int version = 1; version <= 2; version++) {
      int number = version;
      long ofVersion = left.stream().filter(each -> each.version() == number).count();
      long all = waiting.stream().filter(each -> each.version() == number).count();
      if (closing) {
        assertThat(ofVersion).isEqualTo(all < k ? all : 0);
      } else if (ofVersion < all) {
        assertThat(ofVersion == 0 || ofVersion >= k).as("left: %d", ofVersion).isTrue();
      } else {
        assertThat(all).as("all wait").isLessThan(2L * k);
      }
    }
  }

  @Property(tries = 500)
  void nobodyGivesUpADimensionWithoutNeed(
      @ForAll long seed, @ForAll @IntRange(max = 120) int count) {
    int k = 3;
    var waiting = waiting(new Random(seed), count);
    var blocks = new BlockPlan(k, Set.of(), new Random(seed)).blocks(waiting);
    waiting.stream()
        .collect(Collectors.groupingBy(each -> List.of(each.version(), each.dimensions())))
        .values()
        .stream()
        .filter(alike -> alike.size() >= 2 * k)
        .forEach(
            alike -> {
              var ids = new HashSet<>(alike.stream().map(Waiting::id).toList());
              for (var block : blocks) {
                if (block.members().stream().anyMatch(ids::contains)) {
                  assertThat(block.dimensions()).isEqualTo(alike.getFirst().dimensions());
                }
              }
            });
  }

  private static List<Waiting> waiting(Random random, int count) {
    int dimensions = random.nextInt(4);
    int values = 1 + random.nextInt(4);
    var waiting = new ArrayList<Waiting>();
    for (int i = 0; i < count; i++) {
      waiting.add(
          new Waiting(
              new UUID(random.nextLong(), random.nextLong()),
              1 + random.nextInt(2),
              IntStream.range(0, dimensions)
                  .mapToObj(_ -> Integer.toString(random.nextInt(values)))
                  .toList()));
    }
    return waiting;
  }
}
