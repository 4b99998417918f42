package io.luotain.invitation;

import io.luotain.survey.ContractDimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    var ready = new TreeMap<List<String>, List<Member>>(Comparator.comparing(List::toString));
    var others = members;
    for (int shared = dimensions; shared >= 0; shared--) {
      int first = shared;
      var tooFew = new ArrayList<Member>();
      others.stream()
          .collect(Collectors.groupingBy(each -> general(each.dimensions(), first)))
          .forEach(
              (values, group) -> {
                if (group.size() >= least) {
                  ready.put(values, group);
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
    var all = new ArrayList<>(others);
    all.addAll(host.getValue());
    ready.remove(host.getKey());
    ready.merge(
        general(others.getFirst().dimensions(), 0),
        all,
        (one, two) -> {
          one.addAll(two);
          return one;
        });
  }

  private static List<String> general(List<String> dimensions, int shared) {
    var values = new ArrayList<>(dimensions.subList(0, shared));
    values.addAll(Collections.nCopies(dimensions.size() - shared, ContractDimension.OTHER));
    return List.copyOf(values);
  }
}
