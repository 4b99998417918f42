package io.luotain.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides which of the responses that wait are published together. Nothing has a say but how many
 * wait and their dimensions, so that which blocks there are tells nothing of the answers.
 *
 * <p>Those who share a value on every dimension are published once 2k of them wait; those who do
 * not come to that give up the last dimension, on which they are "other", and try again among more.
 * What is left waiting is nothing or at least k. When no more will come, k are enough.
 */
final class BlockPlan {

  /** A larger block blanks fewer questions that few answer, and loses more to an erasure. */
  private static final int LARGE = 4;

  private record Group(List<String> dimensions, List<Waiting> members) {}

  private final int k;
  private final Set<Integer> finished;
  private final RandomGenerator random;

  /**
   * @param k the fewest that are published together, at least 2
   * @param finished versions to which no more answers will come
   * @param random of cryptographic strength outside of tests
   */
  BlockPlan(int k, Set<Integer> finished, RandomGenerator random) {
    this.k = k;
    this.finished = finished;
    this.random = random;
  }

  /** The blocks to publish now, each of one version; none while too few wait. */
  List<PlannedBlock> blocks(List<Waiting> waiting) {
    return by(Waiting::version, waiting).entrySet().stream()
        .flatMap(
            ofVersion ->
                groups(ofVersion.getValue(), finished.contains(ofVersion.getKey())).stream()
                    .flatMap(group -> split(ofVersion.getKey(), group)))
        .toList();
  }

  private List<Group> groups(List<Waiting> ofVersion, boolean closing) {
    var ready = new ArrayList<Group>();
    var others = ofVersion;
    for (int shared = ofVersion.getFirst().dimensions().size(); shared >= 0; shared--) {
      int first = shared;
      var tooFew = new ArrayList<Waiting>();
      by(each -> each.dimensions().subList(0, first), others)
          .forEach(
              (dimensions, members) -> {
                if (members.size() >= (closing ? k : 2 * k)) {
                  ready.add(new Group(dimensions, members));
                } else {
                  tooFew.addAll(members);
                }
              });
      others = tooFew;
    }
    if (!ready.isEmpty() && !others.isEmpty() && others.size() < k) {
      if (closing) {
        takeIn(ready, others);
      } else {
        holdBack(ready, k - others.size());
      }
    }
    return ready;
  }

  /** The group that loses least by it takes in those who would be left. */
  private static void takeIn(List<Group> ready, List<Waiting> others) {
    var host =
        Collections.max(
            ready,
            Comparator.<Group>comparingInt(group -> shared(group, others).size())
                .thenComparingInt(group -> -group.members().size()));
    var all = new ArrayList<>(host.members());
    all.addAll(others);
    ready.set(ready.indexOf(host), new Group(shared(host, others), all));
  }

  /** The largest group has at least 2k and leaves fewer than k, so that it stays a group. */
  private void holdBack(List<Group> ready, int count) {
    var largest = Collections.max(ready, Comparator.comparingInt(group -> group.members().size()));
    var members = shuffled(largest.members());
    ready.set(
        ready.indexOf(largest),
        new Group(largest.dimensions(), members.subList(count, members.size())));
  }

  private static List<String> shared(Group group, List<Waiting> others) {
    var dimensions = group.dimensions();
    int shared = 0;
    while (shared < dimensions.size() && allShare(others, shared, dimensions.get(shared))) {
      shared++;
    }
    return dimensions.subList(0, shared);
  }

  private static boolean allShare(List<Waiting> waiting, int dimension, String value) {
    return waiting.stream().allMatch(each -> each.dimensions().get(dimension).equals(value));
  }

  private Stream<PlannedBlock> split(int version, Group group) {
    var ids = shuffled(group.members()).stream().map(Waiting::id).toList();
    int parts = Math.max(1, ids.size() / (LARGE * k));
    return IntStream.range(0, parts)
        .mapToObj(
            part ->
                new PlannedBlock(
                    version,
                    List.copyOf(group.dimensions()),
                    List.<UUID>copyOf(
                        ids.subList(part * ids.size() / parts, (part + 1) * ids.size() / parts))));
  }

  private <T> List<T> shuffled(List<T> list) {
    var shuffled = new ArrayList<>(list);
    for (int last = shuffled.size() - 1; last > 0; last--) {
      Collections.swap(shuffled, last, random.nextInt(last + 1));
    }
    return shuffled;
  }

  private static <K> Map<K, List<Waiting>> by(Function<Waiting, K> key, List<Waiting> waiting) {
    return waiting.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }
}
