package io.luotain.response;

import io.luotain.respondent.KnownRespondent;
import io.luotain.survey.SurveyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One accepted response to an identified survey.
 *
 * @param acceptedAt the server's instant, in milliseconds
 * @param day day of acceptance in the tenant's time zone at that moment
 * @param locale BCP 47 tag the survey was presented in
 * @param test whether somebody tried the survey out; never counted
 * @param respondent who answered, if that was verified, with the values the response keeps
 * @param answers in the order of the version's questions; unanswered ones are left out
 */
public record Response(
    ResponseId id,
    SurveyId surveyId,
    int version,
    Instant acceptedAt,
    LocalDate day,
    String locale,
    Channel channel,
    boolean test,
    KnownRespondent respondent,
    List<Answer> answers) {}
