package io.luotain.respondent;

import java.util.Map;
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
    Map<AttributeId, AttributeValue> claimed) {}
