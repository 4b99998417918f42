package io.luotain.response;

import io.luotain.respondent.AttributeInput;
import io.luotain.survey.SurveyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be presented, and to whom.
 *
 * @param locale BCP 47 tag the visitor prefers; null for the survey's default
 * @param respondentToken says who the visitor is; null for a stranger
 * @param claimed values that the page merely claims of the visitor
 */
public record PresentRequest(
    SurveyId surveyId,
    @Nullable String locale,
    Channel channel,
    @Nullable String respondentToken,
    List<AttributeInput> claimed) {}
