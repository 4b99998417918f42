package io.luotain.invitation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * What a snapshot says of people, or of responses: the orders it has them in, and what stands
 * beside each of them. Whatever only one document of their own collection has names its owner, in
 * every table.
 */
record Side(Map<String, Order> orders, Map<Object, Set<String>> facts) {

  /** Shorter values are too common to name anybody. */
  private static final int NAME = 6;

  /** What is said of more of them at once is said of nobody. */
  private static final int FEW = 30;

  static Side of(Snapshot snapshot, String table, List<Document> own, String id) {
    var members = own.stream().map(each -> each.get(id)).toList();
    var reading = new Reading(names(own, id));
    // Their own first: where orders are the same, it is the one that is kept.
    snapshot.table(table).forEach(each -> reading.read(table, each));
    snapshot
        .tables()
        .forEach(
            (name, documents) -> {
              if (!name.equals(table)) {
                documents.forEach(each -> reading.read(name, each));
              }
            });
    return new Side(distinct(reading.orders(), members), reading.facts);
  }

  private static Map<String, Object> names(List<Document> own, String id) {
    var owners = new HashMap<String, Object>();
    for (var document : own) {
      var member = document.get(id);
      Snapshot.leaves(
          document,
          (_, value) -> {
            var text = String.valueOf(value);
            if (text.length() >= NAME) {
              owners.merge(text, member, (one, other) -> one.equals(other) ? one : NOBODY);
            }
          });
    }
    owners.values().removeIf(NOBODY::equals);
    return owners;
  }

  private static final Object NOBODY = new Object();

  private static Map<String, Order> distinct(Map<String, Order> orders, List<Object> members) {
    var seen = new HashSet<Object>();
    var distinct = new LinkedHashMap<String, Order>();
    orders.forEach(
        (name, order) -> {
          if (order.keys().size() * 2 >= members.size()
              && new HashSet<>(order.keys().values()).size() > 1
              && seen.add(List.of(order.scale(), order.sorted(members)))) {
            distinct.put(name, order);
          }
        });
    return distinct;
  }

  Map<Object, Set<String>> facts(Collection<Object> members) {
    var some = new LinkedHashMap<Object, Set<String>>();
    members.forEach(each -> some.put(each, facts.getOrDefault(each, Set.of())));
    return some;
  }

  /** Reads tables one after the other. */
  private static final class Reading {

    private record Leaf(String path, Object value) {}

    private final Map<String, Object> names;
    private final Map<String, Order> first = new LinkedHashMap<>();
    private final Map<String, Order> last = new LinkedHashMap<>();
    private final Map<String, Order> values = new LinkedHashMap<>();
    private final Map<Object, Set<String>> facts = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    Reading(Map<String, Object> names) {
      this.names = names;
    }

    Map<String, Order> orders() {
      var all = new LinkedHashMap<String, Order>();
      first.forEach((path, order) -> all.put("place of first " + path, order));
      last.forEach((path, order) -> all.put("place of last " + path, order));
      values.forEach((path, order) -> all.put("value of " + path, order));
      return all;
    }

    void read(String table, Document document) {
      var leaves = new ArrayList<Leaf>();
      Snapshot.leaves(document, (path, value) -> leaves.add(new Leaf(table + path, value)));
      var named = new HashSet<>();
      for (var leaf : leaves) {
        var place = Order.sortable(places.merge(table, 1, Integer::sum));
        var owner = names.get(String.valueOf(leaf.value()));
        if (owner != null) {
          named.add(owner);
          order(first, leaf.path(), table).putIfAbsent(owner, place);
          order(last, leaf.path(), table).put(owner, place);
        }
      }
      if (named.size() == 1) {
        var owner = named.iterator().next();
        for (var leaf : leaves) {
          order(values, leaf.path(), Order.scale(leaf.value()))
              .putIfAbsent(owner, Order.sortable(leaf.value()));
        }
      }
      if (named.size() <= FEW) {
        for (var owner : named) {
          var known = facts.computeIfAbsent(owner, _ -> new HashSet<>());
          leaves.forEach(leaf -> known.add(String.valueOf(leaf.value())));
        }
      }
    }

    private static Map<Object, String> order(Map<String, Order> orders, String path, String scale) {
      return orders.computeIfAbsent(path, _ -> new Order(scale, new HashMap<>())).keys();
    }
  }
}
