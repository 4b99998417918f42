package io.luotain.respondent;

import org.jspecify.annotations.Nullable;

/**
 * One value of a respondent as a caller gives it.
 *
 * @param id the attribute's
 * @param value null removes it
 */
public record AttributeInput(String id, @Nullable AttributeValueInput value) {}
