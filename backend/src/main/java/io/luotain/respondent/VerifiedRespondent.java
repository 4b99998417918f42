package io.luotain.respondent;

import java.util.Map;

/**
 * Who a visitor is, as the tenant vouches for.
 *
 * @param attributes values that the tenant vouches for too; may be empty
 */
public record VerifiedRespondent(
    RespondentId externalId, Map<AttributeId, AttributeValue> attributes) {}
