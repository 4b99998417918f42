package io.luotain.disclosure;

import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;

/** This instance just published or withdrew blocks of a survey. */
public record BlocksChanged(TenantId tenant, SurveyId survey) {}
