package io.luotain.respondent;

import java.util.List;
import java.util.Map;
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
   * @param identities whether the caller may see identities
   */
  public static List<RespondentAttribute> of(
      Map<AttributeId, AttributeValue> values, AttributeSchema schema, boolean identities) {
    return values.entrySet().stream()
        .map(
            each ->
                new RespondentAttribute(
                    each.getKey(),
                    identities || isOpen(schema, each.getKey()) ? each.getValue() : null))
        .toList();
  }

  private static boolean isOpen(AttributeSchema schema, AttributeId id) {
    return schema.find(id).filter(attribute -> !attribute.personal()).isPresent();
  }
}
