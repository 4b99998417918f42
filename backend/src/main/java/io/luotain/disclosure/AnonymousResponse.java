package io.luotain.disclosure;

import io.luotain.survey.SurveyId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An answer sheet of an anonymous survey, as much as is ever stored of it: no time, no place in an
 * order, nobody's name, nothing of the device.
 *
 * @param id as the submission and the survey's key make it
 * @param contract hash of the privacy contract that the respondent saw
 * @param dimensions coarsened value on each dimension of the contract, in their order; empty text
 *     where there is none
 * @param answers in the form they are stored in, by question
 * @param eraseHash SHA-256 of the receipt's secret
 */
public record AnonymousResponse(
    UUID id,
    SurveyId surveyId,
    int version,
    String contract,
    List<String> dimensions,
    Map<String, Object> answers,
    String eraseHash) {}
