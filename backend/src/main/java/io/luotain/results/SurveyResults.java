package io.luotain.results;

import io.luotain.survey.SurveyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the responses to one survey say together, over all its versions.
 *
 * @param title the newest version's, in the survey's default locale
 * @param n how many responses there are
 * @param withheld why these results of an anonymous survey are not all; null when they are
 * @param versions those that have responses, oldest first
 * @param days those that have responses, oldest first
 * @param questions in the order of the newest version, then those it no longer has
 * @param breakdown those groups that have responses; empty when not asked for
 * @param trend those periods that have responses, oldest first; empty when not asked for
 * @param comparison null when not asked for
 */
public record SurveyResults(
    SurveyId surveyId,
    String title,
    int n,
    @Nullable WithheldResults withheld,
    Instant computedAt,
    List<VersionCount> versions,
    List<DayCount> days,
    List<QuestionResults> questions,
    List<ResultsGroup> breakdown,
    List<ResultsPeriod> trend,
    @Nullable ResultsComparison comparison) {

  /** The same numbers as if computed at a fixed moment, to see whether any changed. */
  SurveyResults timeless() {
    return new SurveyResults(
        surveyId,
        title,
        n,
        withheld,
        Instant.EPOCH,
        versions,
        days,
        questions,
        breakdown,
        trend,
        comparison);
  }
}
