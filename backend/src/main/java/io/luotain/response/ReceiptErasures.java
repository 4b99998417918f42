package io.luotain.response;

import static io.luotain.platform.UserErrorCode.NOT_FOUND;

import io.luotain.platform.Outcome;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Respondents take their answers back by the secret of their receipt. */
@Service
class ReceiptErasures {

  private final ResponseRepository repository;
  private final AnonymousIntake anonymous;
  private final Erasures erasures;

  ReceiptErasures(ResponseRepository repository, AnonymousIntake anonymous, Erasures erasures) {
    this.repository = repository;
    this.anonymous = anonymous;
    this.erasures = erasures;
  }

  /** Erases a response for good; doing it again does no harm. */
  @RequiresScope("visitor")
  public Outcome<ResponseId> erase(TenantId tenant, SurveyId survey, ResponseId id, String secret) {
    return anonymous.erase(tenant, survey, id, secret)
            || eraseIdentified(tenant, survey, id, secret)
        ? Outcome.done(id)
        : Outcome.refused(
            UserError.of(NOT_FOUND, "No response to this survey has this id and secret.", "input"));
  }

  private boolean eraseIdentified(TenantId tenant, SurveyId survey, ResponseId id, String secret) {
    if (repository.isErasedBy(tenant, survey, id.value(), secret)) {
      return true;
    }
    var found = repository.find(tenant, survey, id.value(), secret);
    found.ifPresent(response -> erasures.erase(tenant, List.of(response)));
    return found.isPresent();
  }
}
