package io.luotain.invitation;

import io.luotain.survey.ContractDimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Divides the invited of a blind wave by their coarsened values, as finely as leaves at least so
 * many in each part. Who shares too little with others gives up the last dimension, on which they
 * are {@link ContractDimension#OTHER}, then the one before, and so on.
 */
final class Strata {

  /** A person, as far as strata are made by it. */
  record Member(String person, List<String> dimensions) {}

  private final int least;

  /**
   * @param least fewest members of a stratum; there must be as many in all
   */
  Strata(int least) {
    this.least = least;
  }

  /** The strata by their values, one for each dimension. */
  Map<List<String>, List<Member>> of(List<Member> members) {
    int dimensions = members.getFirst().dimensions().size();
    var ready = new TreeMap<List<String>, List<Member>>(Strata::compare);
    var others = members;
    for (int shared = dimensions; shared >= 0; shared--) {
      int first = shared;
      var tooFew = new ArrayList<Member>();
      others.stream()
          .collect(Collectors.groupingBy(each -> general(each.dimensions(), first)))
          .forEach(
              (values, group) -> {
                // Who is "other" by their own value is ready before those who become it.
                if (group.size() >= least || ready.containsKey(values)) {
                  ready.merge(values, group, Strata::joined);
                } else {
                  tooFew.addAll(group);
                }
              });
      others = tooFew;
    }
    if (!others.isEmpty()) {
      takeIn(ready, others);
    }
    return ready;
  }

  /** The smallest stratum gives up everything, so that those who are left disappear in it. */
  private static void takeIn(Map<List<String>, List<Member>> ready, List<Member> others) {
    var host = Collections.min(ready.entrySet(), Comparator.comparingInt(e -> e.getValue().size()));
    var all = joined(host.getValue(), others);
    ready.remove(host.getKey());
    ready.put(general(others.getFirst().dimensions(), 0), all);
  }

  private static List<Member> joined(List<Member> some, List<Member> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static int compare(List<String> one, List<String> two) {
    return Arrays.compare(one.toArray(String[]::new), two.toArray(String[]::new));
  }

  private static List<String> general(List<String> dimensions, int shared) {
    var values = new ArrayList<>(dimensions.subList(0, shared));
    values.addAll(Collections.nCopies(dimensions.size() - shared, ContractDimension.OTHER));
    return List.copyOf(values);
  }
}
