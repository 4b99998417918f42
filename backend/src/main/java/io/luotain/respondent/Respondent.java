package io.luotain.respondent;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody the tenant knows.
 *
 * @param attributes the values that are known, of attributes that exist
 * @param updatedAt when a value was written last
 */
public record Respondent(
    RespondentId id, Map<AttributeId, AttributeValue> attributes, Instant updatedAt) {}
