package io.luotain.response;

import io.luotain.survey.SurveyId;
import java.time.Instant;

/**
 * What was presented to one visitor, as it travels in the presentation token.
 *
 * @param test whether the answers are to be marked as test answers
 * @param seed decides the order of what is shuffled
 * @param issuedAt in seconds
 */
record Presented(
    SurveyId surveyId,
    int version,
    String locale,
    int seed,
    Channel channel,
    boolean test,
    Instant issuedAt) {}
