package io.luotain.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of other responses, to compare with.
 *
 * @param withheld why these results of an anonymous survey are not all; null when they are
 * @param both how many responses are among these and those they are compared with
 * @param differences of those that were asked for from these; empty when any response is in both,
 *     for then the samples are not independent
 */
public record ResultsComparison(
    int n,
    @Nullable WithheldResults withheld,
    int both,
    List<QuestionResults> questions,
    List<Difference> differences) {}
