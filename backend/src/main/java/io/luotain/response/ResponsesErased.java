package io.luotain.response;

import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.util.List;

/** This instance erased responses to a survey just now. */
public record ResponsesErased(TenantId tenant, SurveyId survey, List<ResponseId> ids) {}
