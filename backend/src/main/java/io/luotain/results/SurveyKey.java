package io.luotain.results;

import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;

/** Names a survey of one tenant. */
record SurveyKey(TenantId tenant, SurveyId survey) {}
