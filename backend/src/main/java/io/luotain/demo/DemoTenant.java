package io.luotain.demo;

import io.luotain.survey.SurveyId;

/**
 * What the demo needs to know of its tenant.
 *
 * @param adminToken secret API key with every scope
 * @param shareToken opens the results page
 */
record DemoTenant(SurveyId surveyId, String adminToken, String siteKey, String shareToken) {}
