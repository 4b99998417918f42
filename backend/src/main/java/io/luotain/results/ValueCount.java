package io.luotain.results;

import org.jspecify.annotations.Nullable;

/**
 * How many chose one value.
 *
 * @param value a number, a range of numbers, or an option's id
 * @param label what respondents read, in the default locale
 * @param share of those who answered; null when nobody did
 */
public record ValueCount(String value, String label, int count, @Nullable Estimate share) {}
