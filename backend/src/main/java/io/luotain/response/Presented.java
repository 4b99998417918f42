package io.luotain.response;

import io.luotain.survey.SurveyId;
import java.time.Instant;

/**
 * What was presented to one visitor, as it travels in the presentation token.
 *
 * @param issuedAt in seconds
 */
record Presented(
    SurveyId surveyId, int version, String locale, Channel channel, Instant issuedAt) {}
