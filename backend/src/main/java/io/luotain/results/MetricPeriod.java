package io.luotain.results;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A metric in one period.
 *
 * @param from its first day
 * @param to its last day
 * @param n how many answered
 * @param value null when nobody answered
 */
record MetricPeriod(LocalDate from, LocalDate to, int n, @Nullable Estimate value) {}
