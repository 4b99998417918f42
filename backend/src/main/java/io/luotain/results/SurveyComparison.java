package io.luotain.results;

import io.luotain.survey.SurveyId;
import java.util.List;

/**
 * The results of a survey's waves or versions, side by side.
 *
 * @param results oldest first
 */
public record SurveyComparison(SurveyId surveyId, List<ComparedResults> results) {}
