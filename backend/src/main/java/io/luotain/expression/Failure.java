package io.luotain.expression;

/**
 * An evaluation that gave no value, CEL's error.
 *
 * @param reason why, in English, for authors; names variables but never repeats a value
 */
public record Failure(String reason) implements Result {}
