package io.luotain.invitation;

import io.luotain.platform.Digests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has one snapshot of a tenant's database and the logs, and wants to know which
 * invitation gave which response. Within each stratum it puts both sides in every order that the
 * documents or the logs have, and pairs them by rank; and it pairs whatever shares a value, or one
 * the hash of a value of the other.
 *
 * @param invitations those that were signed for, in the order the store gives them
 * @param responses likewise
 */
record Linker(List<Document> invitations, List<Document> responses, List<String> logs) {

  /** A way to pair them. */
  record Guess(String how, Map<String, Object> responseByPerson) {

    /** How many it has right. */
    long right(Map<String, ?> truth) {
      return responseByPerson.entrySet().stream()
          .filter(each -> each.getValue().equals(truth.get(each.getKey())))
          .count();
    }
  }

  private record Order(String name, Function<Document, String> key) {}

  /** Every guess. */
  List<Guess> guesses(
      Function<Document, Object> invitationStratum, Function<Document, Object> responseStratum) {
    var guesses = new ArrayList<Guess>();
    for (var one : orders(invitations)) {
      for (var other : orders(responses)) {
        guesses.add(byRank(one, other, invitationStratum, responseStratum));
      }
    }
    guesses.add(byValue());
    return guesses;
  }

  private Guess byRank(
      Order one,
      Order other,
      Function<Document, Object> invitationStratum,
      Function<Document, Object> responseStratum) {
    var pairs = new HashMap<String, Object>();
    var ofStratum = responses.stream().collect(Collectors.groupingBy(responseStratum));
    invitations.stream()
        .collect(Collectors.groupingBy(invitationStratum))
        .forEach(
            (stratum, members) -> {
              var left = members.stream().sorted(Comparator.comparing(one.key())).toList();
              var right =
                  ofStratum.getOrDefault(stratum, List.of()).stream()
                      .sorted(Comparator.comparing(other.key()))
                      .toList();
              for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
                pairs.put(left.get(i).getString("respondent"), right.get(i).get("_id"));
              }
            });
    return new Guess(one.name() + " with " + other.name(), pairs);
  }

  /** As the store gives them, by each field, and by their first mention in the logs. */
  private List<Order> orders(List<Document> documents) {
    var places = new HashMap<Document, Integer>();
    documents.forEach(each -> places.put(each, places.size()));
    var orders = new ArrayList<Order>();
    orders.add(new Order("place", each -> padded(places.getOrDefault(each, 0))));
    var names =
        documents.stream().flatMap(each -> each.keySet().stream()).collect(Collectors.toSet());
    for (var name : names) {
      orders.add(new Order(name, each -> text(each.get(name))));
    }
    if (documents.stream().anyMatch(each -> firstMention(each) < logs.size())) {
      orders.add(new Order("logs", each -> padded(firstMention(each))));
    }
    return orders;
  }

  private int firstMention(Document document) {
    var id = text(document.get("_id"));
    for (int i = 0; i < logs.size(); i++) {
      if (logs.get(i).contains(id)) {
        return i;
      }
    }
    return logs.size();
  }

  private static String padded(int number) {
    return "%08d".formatted(number);
  }

  private static String text(@Nullable Object value) {
    return value instanceof Date date
        ? "%020d".formatted(date.toInstant().toEpochMilli())
        : String.valueOf(value);
  }

  private Guess byValue() {
    var owners = new HashMap<String, Set<String>>();
    for (var invitation : invitations) {
      var person = invitation.getString("respondent");
      for (var value : values(invitation)) {
        owners.computeIfAbsent(value, _ -> new HashSet<>()).add(person);
        owners.computeIfAbsent(Digests.sha256(value), _ -> new HashSet<>()).add(person);
      }
    }
    var pairs = new HashMap<String, Object>();
    for (var response : responses) {
      for (var value : values(response)) {
        var named = owners.getOrDefault(value, Set.of());
        if (named.size() == 1) {
          pairs.put(named.iterator().next(), response.get("_id"));
        }
      }
    }
    return new Guess("a shared value", pairs);
  }

  private static List<String> values(Document document) {
    return document.values().stream().map(Linker::text).toList();
  }
}
