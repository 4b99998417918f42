package io.luotain.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Knows who is in every block that was ever published, and the rules by which questions are blank.
 * Goes through everything all of them may have answered, keeps what agrees with every number it
 * saw, and so knows exactly what can be known.
 */
final class ExactAttacker {

  /** Stands for no answer. */
  static final String NONE = "none";

  private final List<String> values;
  private final List<History.Seen> seen;
  private final List<UUID> people;

  /**
   * @param values all that one may answer, with {@link #NONE} if one may not
   */
  ExactAttacker(List<String> values, Collection<History.Seen> seen) {
    this.values = values;
    this.seen = List.copyOf(seen);
    this.people = seen.stream().flatMap(each -> each.members().stream()).distinct().toList();
  }

  /** The people whose answer is the same in everything that agrees with what was seen. */
  Map<UUID, String> determined() {
    var possible = new HashMap<UUID, Set<String>>();
    var guess = new HashMap<UUID, String>();
    long guesses = Math.round(Math.pow(values.size(), people.size()));
    for (long number = 0; number < guesses; number++) {
      long rest = number;
      for (var person : people) {
        guess.put(person, values.get((int) (rest % values.size())));
        rest /= values.size();
      }
      if (seen.stream().allMatch(block -> agrees(block, guess))) {
        guess.forEach(
            (person, value) -> possible.computeIfAbsent(person, _ -> new HashSet<>()).add(value));
      }
    }
    var determined = new HashMap<UUID, String>();
    possible.forEach(
        (person, answers) -> {
          if (answers.size() == 1) {
            determined.put(person, answers.iterator().next());
          }
        });
    return determined;
  }

  private static boolean agrees(History.Seen block, Map<UUID, String> guess) {
    var counts = new HashMap<String, Integer>();
    var answered = new ArrayList<String>();
    for (var member : block.members()) {
      var value = guess.getOrDefault(member, NONE);
      if (!value.equals(NONE)) {
        answered.add(value);
        counts.merge(value, 1, Integer::sum);
      }
    }
    return answered.size() < History.K ? block.counts().isEmpty() : counts.equals(block.counts());
  }
}
