package io.luotain.invitation;

import io.luotain.platform.Digests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pairs by values that both have, or of which one has a hash: the rarer, the more they count. */
final class Facts {

  /** What more of them have tells too little. */
  private static final int RARE = 20;

  private record Pair(Object person, Object response) {}

  private Facts() {}

  /** At most one person for each response, and the other way round. */
  static Map<Object, Object> pairs(
      Map<Object, Set<String>> people, Map<Object, Set<String>> responses) {
    var owners = new HashMap<String, Set<Object>>();
    people.forEach(
        (person, facts) ->
            facts.forEach(
                fact ->
                    forms(fact)
                        .forEach(
                            form ->
                                owners.computeIfAbsent(form, _ -> new HashSet<>()).add(person))));
    var answers = new HashMap<String, List<Object>>();
    responses.forEach(
        (response, facts) ->
            facts.stream()
                .filter(owners::containsKey)
                .forEach(
                    fact -> answers.computeIfAbsent(fact, _ -> new ArrayList<>()).add(response)));
    var weights = new HashMap<Pair, Double>();
    answers.forEach(
        (fact, given) -> {
          var may = owners.getOrDefault(fact, Set.of());
          if (may.size() <= RARE && given.size() <= RARE) {
            for (var person : may) {
              for (var response : given) {
                weights.merge(
                    new Pair(person, response), 1.0 / (may.size() * given.size()), Double::sum);
              }
            }
          }
        });
    return best(weights);
  }

  private static Map<Object, Object> best(Map<Pair, Double> weights) {
    var pairs = new HashMap<Object, Object>();
    var taken = new HashSet<>();
    weights.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .forEach(
            pair -> {
              if (!pairs.containsKey(pair.person()) && taken.add(pair.response())) {
                pairs.put(pair.person(), pair.response());
              }
            });
    return pairs;
  }

  private static List<String> forms(String fact) {
    return List.of(
        fact,
        Digests.sha256(fact),
        hex("SHA-256", fact),
        hex("SHA-1", fact),
        hex("MD5", fact),
        UUID.nameUUIDFromBytes(fact.getBytes(StandardCharsets.UTF_8)).toString());
  }

  private static String hex(String algorithm, String text) {
    try {
      var digest = MessageDigest.getInstance(algorithm);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
