package io.luotain.respondent;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Values to set and attributes to remove; what comes later counts. */
final class AttributeChanges {

  private final Map<AttributeId, AttributeValue> set = new TreeMap<>();
  private final Set<AttributeId> removed = new TreeSet<>();

  void set(AttributeId id, AttributeValue value) {
    removed.remove(id);
    set.put(id, value);
  }

  void remove(AttributeId id) {
    set.remove(id);
    removed.add(id);
  }

  void then(AttributeChanges later) {
    later.set.forEach(this::set);
    later.removed.forEach(this::remove);
  }

  Map<AttributeId, AttributeValue> set() {
    return set;
  }

  Set<AttributeId> removed() {
    return removed;
  }

  /** The attributes that are set or removed. */
  Set<AttributeId> all() {
    var all = new TreeSet<>(set.keySet());
    all.addAll(removed);
    return all;
  }

  /** Whether these values would not be the same after the changes. */
  boolean alter(Map<AttributeId, AttributeValue> values) {
    return set.entrySet().stream()
            .anyMatch(each -> !Objects.equals(values.get(each.getKey()), each.getValue()))
        || removed.stream().anyMatch(values::containsKey);
  }

  Map<AttributeId, AttributeValue> applyTo(Map<AttributeId, AttributeValue> values) {
    var changed = new TreeMap<>(values);
    changed.putAll(set);
    changed.keySet().removeAll(removed);
    return changed;
  }
}
