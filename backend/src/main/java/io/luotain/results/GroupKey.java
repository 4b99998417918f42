package io.luotain.results;

/**
 * A value that results are broken down by.
 *
 * @param by the variable, as it was asked for
 * @param value a number, an option's id, true or false, a language, a channel, or a period's first
 *     day
 * @param label what respondents read, in the default locale; else the value
 */
public record GroupKey(String by, String value, String label) {}
