package io.luotain.response;

import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.util.UUID;

/** Erases answers to anonymous surveys as the API does. */
public final class TakenBack {

  private final AnonymousIntake intake;

  TakenBack(AnonymousIntake intake) {
    this.intake = intake;
  }

  /** Whether there is one with this id and secret. */
  public boolean erase(TenantId tenant, SurveyId survey, UUID id, String secret) {
    return intake.erase(tenant, survey, new ResponseId(id), secret);
  }
}
