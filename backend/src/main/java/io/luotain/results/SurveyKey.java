package io.luotain.results;

import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;

/** A survey as one tenant sees it; another tenant's key with the same survey finds nothing. */
record SurveyKey(TenantId tenant, SurveyId survey) {}
