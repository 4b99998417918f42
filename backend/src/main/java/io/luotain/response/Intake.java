package io.luotain.response;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.PRESENTATION_INVALID;
import static io.luotain.platform.UserErrorCode.SUBMISSION_ID_REUSED;
import static io.luotain.platform.UserErrorCode.SURVEY_NOT_LIVE;

import io.luotain.platform.CallerScopes;
import io.luotain.platform.Outcome;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.KnownRespondent;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyState;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.SecretKey;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The visitor's way: a survey is presented, its answers are taken. */
@Service
public class Intake {

  private final ResponseRepository repository;
  private final PresentationTokens tokens;
  private final Surveys surveys;
  private final Tenants tenants;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Intake(
      ResponseRepository repository,
      PresentationTokens tokens,
      Surveys surveys,
      Tenants tenants,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.tokens = tokens;
    this.surveys = surveys;
    this.tenants = tenants;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Presents a live survey; nothing is stored.
   *
   * @param locale BCP 47 tag the visitor prefers; null for the survey's default
   */
  @RequiresScope("visitor")
  public Outcome<Presentation> present(
      TenantId tenant, SurveyId id, @Nullable String locale, Channel channel) {
    return present(tenant, id, locale, channel, false);
  }

  /** Presents a survey to be tried out, also before it opens; its answers will never count. */
  @RequiresScope("surveys:write")
  public Outcome<Presentation> presentTest(
      TenantId tenant, SurveyId id, @Nullable String locale, Channel channel) {
    return present(tenant, id, locale, channel, true);
  }

  private Outcome<Presentation> present(
      TenantId tenant, SurveyId id, @Nullable String locale, Channel channel, boolean test) {
    return surveys
        .recent(tenant, id)
        .filter(survey -> isPresented(survey, test))
        .flatMap(survey -> survey.latest().map(ref -> surveys.version(tenant, survey, ref)))
        .map(version -> Outcome.done(present(tenant, version, locale, channel, test)))
        .orElseGet(
            () ->
                Outcome.refused(
                    UserError.of(
                        SURVEY_NOT_LIVE, "No live survey has this id.", "input", "surveyId")));
  }

  private boolean isPresented(Survey survey, boolean test) {
    var state = survey.stateAt(clock.instant());
    return state == SurveyState.LIVE || (test && state == SurveyState.SCHEDULED);
  }

  private Presentation present(
      TenantId tenant,
      SurveyVersion version,
      @Nullable String locale,
      Channel channel,
      boolean test) {
    var presented =
        new Presented(
            version.surveyId(),
            version.number(),
            version.content().title().bestLocale(locale),
            ThreadLocalRandom.current().nextInt(),
            channel,
            test,
            LocalDate.ofInstant(clock.instant(), tenants.get(tenant).settings().zone()),
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            new KnownRespondent(null, Map.of(), Map.of()));
    return Presentation.of(
        version, surveys.logic(tenant, version), presented, tokens.encrypt(tenant, presented));
  }

  /**
   * Takes answers to a presentation. They are durable when this returns a receipt; a repeat gives
   * the same receipt and changes nothing.
   *
   * @param submissionId random (version 4), made by the client, the same on each retry
   */
  @PreAuthorize("hasAnyAuthority('SCOPE_visitor', 'SCOPE_surveys:write')")
  public Outcome<Receipt> submit(
      TenantId tenant, String token, UUID submissionId, List<AnswerInput> answers) {
    var errors = UserErrors.under("input");
    errors
        .at("submissionId")
        .addIf(submissionId.version() != 4, INVALID, "Make a random UUID, version 4.");
    var presented = tokens.decrypt(tenant, token);
    if (presented.isEmpty()) {
      errors
          .at("presentationToken")
          .add(PRESENTATION_INVALID, "Present the survey again and submit with the new token.");
      return Outcome.refused(errors);
    }
    if (!presented.get().test()) {
      CallerScopes.require("visitor");
    }
    return surveys
        .recent(tenant, presented.get().surveyId())
        .filter(survey -> survey.takesAnswers(clock.instant()))
        .map(survey -> submit(tenant, survey, presented.get(), submissionId, answers, errors))
        .orElseGet(() -> notLive(errors));
  }

  private Outcome<Receipt> submit(
      TenantId tenant,
      Survey survey,
      Presented presented,
      UUID submissionId,
      List<AnswerInput> inputs,
      UserErrors errors) {
    var version = surveys.version(tenant, survey.id(), presented.version());
    var answers =
        AnswerCheck.answers(
            surveys.logic(tenant, version), presented.known(), inputs, errors.at("answers"));
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    var receipt = Submission.receipt(surveyKey(tenant, survey.id()), submissionId);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return store(tenant, response(tenant, receipt.responseId(), presented, answers, now), receipt);
  }

  /**
   * Stores responses that were accepted earlier, elsewhere, as they are; those that are there stay.
   * Results that are already being computed see only what is accepted from now on, so this belongs
   * before the survey is looked at.
   */
  @RequiresScope("operator")
  public void takeOver(TenantId tenant, SurveyId survey, List<PastResponse> past) {
    var key = surveyKey(tenant, survey);
    var zone = tenants.get(tenant).settings().zone();
    repository.insertMissing(
        tenant,
        past.stream()
            .map(
                each -> {
                  var receipt = Submission.receipt(key, each.submissionId());
                  var response =
                      new Response(
                          receipt.responseId(),
                          survey,
                          each.version(),
                          each.acceptedAt(),
                          LocalDate.ofInstant(each.acceptedAt(), zone),
                          each.locale(),
                          each.channel(),
                          false,
                          each.answers());
                  return StoredResponse.document(response, receipt.eraseSecret());
                })
            .toList());
  }

  private SecretKey surveyKey(TenantId tenant, SurveyId survey) {
    return tenants.key(tenant, "submission/" + survey, "HmacSHA256");
  }

  private Response response(
      TenantId tenant, ResponseId id, Presented presented, List<Answer> answers, Instant now) {
    var zone = tenants.get(tenant).settings().zone();
    return new Response(
        id,
        presented.surveyId(),
        presented.version(),
        now,
        LocalDate.ofInstant(now, zone),
        presented.locale(),
        presented.channel(),
        presented.test(),
        answers);
  }

  private Outcome<Receipt> store(TenantId tenant, Response response, Receipt receipt) {
    var document = StoredResponse.document(response, receipt.eraseSecret());
    if (repository.insert(tenant, document)) {
      if (!response.test()) {
        events.publishEvent(new ResponseAccepted(tenant, response));
      }
      return Outcome.done(receipt);
    }
    var first = repository.find(tenant, response.id().value()).orElseThrow();
    return sameAnswers(first, document)
        ? Outcome.done(receipt)
        : Outcome.refused(
            UserError.of(
                SUBMISSION_ID_REUSED,
                "These are other answers; submit them under a new submission id.",
                "input",
                "submissionId"));
  }

  private static boolean sameAnswers(Document first, Document second) {
    return Objects.equals(first.get("answers"), second.get("answers"))
        && Objects.equals(first.get(StoredResponse.TEST), second.get(StoredResponse.TEST))
        && Objects.equals(first.get("version"), second.get("version"));
  }

  private static Outcome<Receipt> notLive(UserErrors errors) {
    errors.at("presentationToken").add(SURVEY_NOT_LIVE, "The survey takes no answers any more.");
    return Outcome.refused(errors);
  }
}
