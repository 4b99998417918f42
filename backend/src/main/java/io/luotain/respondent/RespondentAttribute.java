package io.luotain.respondent;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One value as a caller sees it.
 *
 * @param value null when the attribute is personal, or gone, and the caller may not see identities
 */
public record RespondentAttribute(AttributeId attributeId, @Nullable AttributeValue value) {

  /**
   * The values as a caller sees them.
   *
   * @param visible whether the caller may see values of the attribute
   */
  public static List<RespondentAttribute> of(
      Map<AttributeId, AttributeValue> values, Predicate<AttributeId> visible) {
    return values.entrySet().stream()
        .map(
            each ->
                new RespondentAttribute(
                    each.getKey(), visible.test(each.getKey()) ? each.getValue() : null))
        .toList();
  }
}
