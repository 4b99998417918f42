package io.luotain.respondent;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.UNKNOWN_ATTRIBUTE;
import static io.luotain.platform.UserErrorCode.WRONG_VALUE_TYPE;

import io.luotain.platform.UserErrors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All attributes of one tenant.
 *
 * @param attributes by id, in the order of ids; at most 200
 */
public record AttributeSchema(SequencedMap<AttributeId, Attribute> attributes) {

  /** These; their ids differ. */
  public static AttributeSchema of(Collection<Attribute> attributes) {
    var byId = new TreeMap<AttributeId, Attribute>();
    attributes.forEach(each -> byId.put(each.id(), each));
    return new AttributeSchema(byId);
  }

  /** The attribute with this id; empty when there is none. */
  public Optional<Attribute> find(AttributeId id) {
    return Optional.ofNullable(attributes.get(id));
  }

  /** The attributes in the order of their ids. */
  public List<Attribute> list() {
    return List.copyOf(attributes.values());
  }

  /** How many options they have together. */
  int options() {
    return attributes.values().stream().mapToInt(each -> each.options().size()).sum();
  }

  /** What it takes to hold it, in attributes and options. */
  int weight() {
    return 1 + attributes.size() + options();
  }

  AttributeSchema without(AttributeId id) {
    return of(attributes.values().stream().filter(each -> !each.id().equals(id)).toList());
  }

  AttributeSchema with(Attribute changed) {
    var all = new ArrayList<>(attributes.values());
    all.add(changed);
    return of(all);
  }

  /** Whether everybody may see values of this attribute: it exists and is not personal. */
  public boolean isOpen(AttributeId id) {
    return find(id).filter(attribute -> !attribute.personal()).isPresent();
  }

  /** What is to be changed of a respondent; what is wrong with it goes to {@code errors}. */
  AttributeChanges changes(List<AttributeInput> inputs, UserErrors errors) {
    var changes = new AttributeChanges();
    var seen = new HashSet<String>();
    for (int i = 0; i < inputs.size(); i++) {
      var input = inputs.get(i);
      var at = errors.at(i);
      at.at("id").addIf(!seen.add(input.id()), DUPLICATE, "Give each attribute only once.");
      var attribute = find(input.id(), at.at("id"));
      if (attribute != null) {
        change(changes, attribute, input.value(), at.at("value"));
      }
    }
    return changes;
  }

  private static void change(
      AttributeChanges changes,
      Attribute attribute,
      @Nullable AttributeValueInput input,
      UserErrors errors) {
    if (input == null) {
      changes.remove(attribute.id());
    } else {
      var value = input.value();
      attribute.check(value, errors);
      changes.set(attribute.id(), value);
    }
  }

  /** Typed values from JSON; null stands for no value. */
  Map<AttributeId, AttributeValue> values(Map<?, ?> json, UserErrors errors) {
    var values = new TreeMap<AttributeId, AttributeValue>();
    json.forEach(
        (id, raw) -> {
          var at = errors.at(id);
          var attribute = find(String.valueOf(id), at);
          if (attribute != null && raw != null) {
            var value = attribute.type().of(raw);
            at.addIf(
                value.isEmpty(), WRONG_VALUE_TYPE, "Give %s.".formatted(attribute.type().form()));
            value.ifPresent(typed -> attribute.check(typed, at));
            value.ifPresent(typed -> values.put(attribute.id(), typed));
          }
        });
    return values;
  }

  /** Typed values that a caller gives; what is wrong goes to {@code errors}. */
  public Map<AttributeId, AttributeValue> given(List<AttributeInput> inputs, UserErrors errors) {
    return changes(inputs, errors).set();
  }

  /** Values that a page claims of a visitor. */
  public Map<AttributeId, AttributeValue> claimed(List<AttributeInput> inputs, UserErrors errors) {
    var changes = changes(inputs, errors);
    for (int i = 0; i < inputs.size(); i++) {
      var attribute = AttributeId.parse(inputs.get(i).id()).flatMap(this::find);
      errors
          .at(i, "id")
          .addIf(
              attribute.isPresent() && !attribute.get().claimable(),
              INVALID,
              "A page may claim only attributes that are targetable and not personal.");
    }
    return changes.set();
  }

  /** Typed values from the store; what does not fit, as of a deleted attribute, is left out. */
  public Map<AttributeId, AttributeValue> stored(Map<String, ?> fields) {
    var values = new TreeMap<AttributeId, AttributeValue>();
    fields.forEach(
        (field, raw) ->
            find(new AttributeId(field))
                .flatMap(attribute -> attribute.type().of(raw))
                .ifPresent(value -> values.put(new AttributeId(field), value)));
    return values;
  }

  private @Nullable Attribute find(String id, UserErrors errors) {
    var attribute = AttributeId.parse(id).flatMap(this::find);
    errors.addIf(attribute.isEmpty(), UNKNOWN_ATTRIBUTE, "There is no attribute with this id.");
    return attribute.orElse(null);
  }
}
