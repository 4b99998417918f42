package io.luotain.response;

import io.luotain.invitation.Invitations;
import io.luotain.platform.Outcome;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrorCode;
import io.luotain.respondent.RespondentId;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyVersion;
import io.luotain.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a visitor is one of those who may answer. */
@Component
class Admissions {

  private final Invitations invitations;

  Admissions(Invitations invitations) {
    this.invitations = invitations;
  }

  /**
   * Refuses whom the survey does not take.
   *
   * @param version whose wave it is
   * @param respondent null for a stranger
   */
  <T> Outcome<T> admit(
      TenantId tenant,
      Survey survey,
      SurveyVersion version,
      @Nullable RespondentId respondent,
      T admitted) {
    return switch (survey.admission()) {
      case ANYBODY -> Outcome.done(admitted);
      case VERIFIED ->
          respondent != null
              ? Outcome.done(admitted)
              : refused("This survey is answered by a respondent token or an invitation only.");
      case INVITED ->
          respondent != null && invitations.isInvited(tenant, survey, version.wave(), respondent)
              ? Outcome.done(admitted)
              : refused("This survey is answered by those who were invited only.");
    };
  }

  private static <T> Outcome<T> refused(String message) {
    return Outcome.refused(UserError.of(UserErrorCode.RESPONDENT_REQUIRED, message, "input"));
  }
}
