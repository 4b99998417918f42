package io.luotain.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a survey's results.
 *
 * @param filter a condition on responses; null for all
 * @param days only what was accepted on these; null for all
 * @param questions the ids of those to compute; null for all
 * @param breakdownBy variables, two at most
 * @param interval of the trend; null for none
 * @param within the condition that the caller's credential sets on all that is read; null for none
 */
record ResultsRequest(
    @Nullable String filter,
    @Nullable DayRange days,
    @Nullable List<String> questions,
    List<String> breakdownBy,
    @Nullable Interval interval,
    @Nullable CompareTo compareTo,
    @Nullable String within) {

  /** All results. */
  static final ResultsRequest PLAIN =
      new ResultsRequest(null, null, null, List.of(), null, null, null);

  /** What else to look at; one of them is there. */
  record CompareTo(
      @Nullable String filter, @Nullable DayRange days, @Nullable Boolean previousPeriod) {}

  /** The same, of no more than the caller may read. */
  ResultsRequest byCaller() {
    return new ResultsRequest(
        filter, days, questions, breakdownBy, interval, compareTo, CallersFilter.get());
  }

  /** Whether it asks for nothing but all results. */
  boolean isPlain() {
    return filter == null
        && days == null
        && questions == null
        && breakdownBy.isEmpty()
        && interval == null
        && compareTo == null
        && within == null;
  }
}
