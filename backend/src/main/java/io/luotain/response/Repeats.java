package io.luotain.response;

import io.luotain.platform.Outcome;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrorCode;
import io.luotain.respondent.RespondentId;
import io.luotain.survey.RepeatPolicy;
import io.luotain.survey.Survey;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a known respondent may answer again. Strangers always may: they are not known again. */
@Component
class Repeats {

  private final ResponseRepository repository;
  private final Clock clock;

  Repeats(ResponseRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Refuses whom the survey's repeat policy takes no answer from now.
   *
   * @param path what is to blame
   */
  Outcome<Survey> admit(
      TenantId tenant, Survey survey, @Nullable RespondentId respondent, String... path) {
    return respondent == null || isAllowed(tenant, survey, respondent)
        ? Outcome.done(survey)
        : Outcome.refused(
            UserError.of(
                UserErrorCode.ALREADY_ANSWERED,
                "This respondent has answered; the survey takes no further answer now.",
                path));
  }

  private boolean isAllowed(TenantId tenant, Survey survey, RespondentId respondent) {
    return survey.repeat().kind() == RepeatPolicy.Kind.ALWAYS
        || repository
            .latestOf(tenant, survey.id(), respondent)
            .map(latest -> isAllowed(survey, latest))
            .orElse(true);
  }

  private boolean isAllowed(Survey survey, Document latest) {
    var answered = survey.versions().get(latest.getInteger("version") - 1);
    return survey
        .repeat()
        .allows(
            latest.getDate("acceptedAt").toInstant(),
            Objects.equals(answered.wave(), survey.wave()),
            clock.instant());
  }
}
