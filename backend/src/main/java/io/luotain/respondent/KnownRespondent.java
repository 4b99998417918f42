package io.luotain.respondent;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a visitor.
 *
 * @param id who it is, as a verified token or an invitation says; null for a stranger
 * @param attributes values to be relied on: the stored ones, over which those of the token win
 * @param claimed values that a page merely claims, never mixed with the others
 */
public record KnownRespondent(
    @Nullable RespondentId id,
    Map<AttributeId, AttributeValue> attributes,
    Map<AttributeId, AttributeValue> claimed) {

  /** A stranger of whom nothing is claimed. */
  public static final KnownRespondent NOBODY = new KnownRespondent(null, Map.of(), Map.of());

  /** A stranger of whom these values are to be relied on. */
  public static KnownRespondent stranger(Map<AttributeId, AttributeValue> attributes) {
    return new KnownRespondent(null, attributes, Map.of());
  }

  /** The same with no values but those of these attributes. */
  public KnownRespondent only(Set<AttributeId> relied, Set<AttributeId> claims) {
    return new KnownRespondent(id, only(attributes, relied), only(claimed, claims));
  }

  private static Map<AttributeId, AttributeValue> only(
      Map<AttributeId, AttributeValue> values, Set<AttributeId> wanted) {
    var some = new TreeMap<>(values);
    some.keySet().retainAll(wanted);
    return some;
  }
}
