package io.luotain.response;

import static io.luotain.platform.UserErrorCode.NOT_FOUND;

import io.luotain.platform.Outcome;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Respondents take their answers back by the secret of their receipt. */
@Service
public class ReceiptErasures {

  private final ResponseRepository repository;
  private final AnonymousIntake anonymous;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReceiptErasures(
      ResponseRepository repository,
      AnonymousIntake anonymous,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.anonymous = anonymous;
    this.events = events;
    this.clock = clock;
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
    found.ifPresent(
        response -> {
          repository.erase(tenant, List.of(response), clock.instant());
          events.publishEvent(new ResponsesErased(tenant, survey, List.of(id)));
        });
    return found.isPresent();
  }
}
