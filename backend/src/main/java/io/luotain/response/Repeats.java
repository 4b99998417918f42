package io.luotain.response;

import io.luotain.platform.Outcome;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrorCode;
import io.luotain.respondent.KnownRespondent;
import io.luotain.respondent.RespondentId;
import io.luotain.survey.RepeatPolicy;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Whether a known respondent may answer again. Strangers always may: they are not known again. */
@Component
class Repeats {

  private final ResponseRepository repository;
  private final Turns turns;
  private final Surveys surveys;
  private final Clock clock;

  Repeats(ResponseRepository repository, Turns turns, Surveys surveys, Clock clock) {
    this.repository = repository;
    this.turns = turns;
    this.surveys = surveys;
    this.clock = clock;
  }

  /** Refuses to present to whom the survey's repeat policy takes no answer from now. */
  Outcome<KnownRespondent> admit(
      TenantId tenant, Survey survey, SurveyVersion version, Visitor visitor) {
    var respondent = visitor.known().id();
    boolean isAllowed =
        respondent == null
            || isUnlimited(survey)
            || isAllowed(tenant, survey, version, counted(tenant, survey, respondent));
    return outcome(
        visitor.known(), isAllowed, visitor.isInvited() ? "invitation" : "respondentToken");
  }

  /**
   * Refuses a response that the survey's repeat policy does not take now; of several at once it
   * admits one.
   *
   * @param version the one that was presented: an old presentation answers its own wave
   */
  Outcome<Response> admit(
      TenantId tenant, Survey survey, SurveyVersion version, Response response) {
    var respondent = response.respondent().id();
    if (respondent == null || response.test() || isUnlimited(survey)) {
      return Outcome.done(response);
    }
    var counted = counted(tenant, survey, respondent);
    boolean isAllowed =
        isAllowed(tenant, survey, version, counted)
            && turns.take(tenant, turn(survey, version, respondent, counted), response.id());
    return outcome(response, isAllowed, "presentationToken");
  }

  private static boolean isUnlimited(Survey survey) {
    return survey.repeat().kind() == RepeatPolicy.Kind.ALWAYS;
  }

  private List<Document> counted(TenantId tenant, Survey survey, RespondentId respondent) {
    return repository.countedOf(tenant, survey.id(), respondent);
  }

  private boolean isAllowed(
      TenantId tenant, Survey survey, SurveyVersion version, List<Document> counted) {
    return counted.stream()
        .allMatch(
            each ->
                survey
                    .repeat()
                    .allows(
                        each.getDate("acceptedAt").toInstant(),
                        isOfSameWave(tenant, version, each),
                        clock.instant()));
  }

  private boolean isOfSameWave(TenantId tenant, SurveyVersion version, Document response) {
    var answered = surveys.version(tenant, version.surveyId(), response.getInteger("version"));
    return Objects.equals(answered.wave(), version.wave());
  }

  /** What only one response can have: the only place in a wave, or the one after the latest. */
  private static List<String> turn(
      Survey survey, SurveyVersion version, RespondentId respondent, List<Document> counted) {
    return switch (survey.repeat().kind()) {
      case ONCE ->
          List.of(
              survey.id().value(),
              version.wave() == null ? "once" : "once in " + version.wave(),
              respondent.value());
      case EVERY ->
          List.of(
              survey.id().value(),
              counted.isEmpty() ? "first" : "after " + counted.getFirst().get("_id", UUID.class),
              respondent.value());
      case ALWAYS -> throw new IllegalArgumentException("Nobody waits for a turn");
    };
  }

  private static <T> Outcome<T> outcome(T admitted, boolean isAllowed, String field) {
    return isAllowed ? Outcome.done(admitted) : Outcome.refused(answered("input", field));
  }

  static UserError answered(String... path) {
    return UserError.of(
        UserErrorCode.ALREADY_ANSWERED,
        "This respondent has answered; the survey takes no further answer now.",
        path);
  }
}
