package io.luotain.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which comments are asked for.
 *
 * @param filter a condition on their responses; null for all
 * @param days only of what was accepted on these; null for all
 * @param questions the ids of those they answer; null for all that ask for a text or a story
 * @param search words that they have; null for any
 */
record CommentsRequest(
    @Nullable String filter,
    @Nullable DayRange days,
    @Nullable List<String> questions,
    @Nullable String search) {

  /** The responses that may have them, as results are asked for. */
  ResultsRequest responses() {
    return new ResultsRequest(filter, days, null, List.of(), null, null, null);
  }
}
