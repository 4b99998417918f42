package io.luotain.results;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the responses to one wave, or to one version, say together.
 *
 * @param wave its label; null for none
 * @param versions their numbers, oldest first
 * @param startedAt when the first of them was published
 * @param n how many responses there are
 * @param withheld why these results of an anonymous survey are not all; null when they are
 * @param days those that have responses, oldest first
 * @param questions in the order of the newest of the versions, then those it no longer has
 * @param differences from the wave or version before it; empty for the first
 */
public record ComparedResults(
    @Nullable String wave,
    List<Integer> versions,
    Instant startedAt,
    int n,
    @Nullable WithheldResults withheld,
    List<DayCount> days,
    List<QuestionResults> questions,
    List<Difference> differences) {

  ComparedResults with(List<Difference> found) {
    return new ComparedResults(wave, versions, startedAt, n, withheld, days, questions, found);
  }
}
