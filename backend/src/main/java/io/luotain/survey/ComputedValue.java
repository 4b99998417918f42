package io.luotain.survey;

/**
 * A named value that expressions refer to as {@code computed.<id>}.
 *
 * @param expression may refer to computed values before it
 */
public record ComputedValue(String id, String expression) {}
