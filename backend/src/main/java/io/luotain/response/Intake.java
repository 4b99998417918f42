package io.luotain.response;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.PRESENTATION_INVALID;
import static io.luotain.platform.UserErrorCode.SURVEY_NOT_LIVE;

import io.luotain.invitation.Invitations;
import io.luotain.platform.CallerScopes;
import io.luotain.platform.Outcome;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.KnownRespondent;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyLogic;
import io.luotain.survey.SurveyState;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
  private final Visitors visitors;
  private final Admissions admissions;
  private final Repeats repeats;
  private final Erasures erasures;
  private final Invitations invitations;
  private final AnonymousIntake anonymous;
  private final Surveys surveys;
  private final Tenants tenants;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Intake(
      ResponseRepository repository,
      PresentationTokens tokens,
      Visitors visitors,
      Admissions admissions,
      Repeats repeats,
      Erasures erasures,
      Invitations invitations,
      AnonymousIntake anonymous,
      Surveys surveys,
      Tenants tenants,
      ApplicationEventPublisher events,
      Clock clock) {
    this.repository = repository;
    this.tokens = tokens;
    this.visitors = visitors;
    this.admissions = admissions;
    this.repeats = repeats;
    this.erasures = erasures;
    this.invitations = invitations;
    this.anonymous = anonymous;
    this.surveys = surveys;
    this.tenants = tenants;
    this.events = events;
    this.clock = clock;
  }

  /** Presents a live survey; nothing is stored. */
  @RequiresScope("visitor")
  public Outcome<Presentation> present(TenantId tenant, PresentRequest request) {
    var issuedAt = now();
    return find(tenant, request, SurveyState.LIVE)
        .then(
            survey -> {
              var version = latest(tenant, survey);
              return anonymous
                  .admit(tenant, survey, request)
                  .then(_ -> visitors.known(tenant, survey, request, wanted(tenant, version)))
                  .then(
                      visitor ->
                          admissions.admit(tenant, survey, version, visitor.known().id(), visitor))
                  .then(visitor -> repeats.admit(tenant, survey, version, visitor))
                  .then(
                      known ->
                          Outcome.done(present(tenant, version, request, known, issuedAt, false)));
            });
  }

  /**
   * Presents a survey to be tried out, also before it opens; its answers will never count. Personal
   * values of the person as whom it is tried out count only with {@code responses:identity}.
   */
  @RequiresScope("surveys:write")
  public Outcome<Presentation> presentTest(TenantId tenant, PresentRequest request) {
    var issuedAt = now();
    return find(tenant, request, SurveyState.LIVE, SurveyState.SCHEDULED)
        .then(
            survey ->
                visitors
                    .known(tenant, survey, request, wanted(tenant, latest(tenant, survey)))
                    .then(
                        visitor ->
                            Outcome.done(
                                present(
                                    tenant,
                                    latest(tenant, survey),
                                    request,
                                    visitors.seenByMember(tenant, visitor.known()),
                                    issuedAt,
                                    true))));
  }

  private Set<AttributeId> wanted(TenantId tenant, SurveyVersion version) {
    var wanted = new HashSet<>(surveys.logic(tenant, version).needed());
    version.contract().stream()
        .flatMap(contract -> contract.dimensions().stream())
        .forEach(each -> wanted.add(each.attribute()));
    return wanted;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private SurveyVersion latest(TenantId tenant, Survey survey) {
    return surveys.version(tenant, survey, survey.latest().orElseThrow());
  }

  private Outcome<Survey> find(TenantId tenant, PresentRequest request, SurveyState... states) {
    return surveys
        .recent(tenant, request.surveyId())
        .filter(survey -> List.of(states).contains(survey.stateAt(clock.instant())))
        .map(Outcome::done)
        .orElseGet(
            () ->
                Outcome.refused(
                    UserError.of(
                        SURVEY_NOT_LIVE, "No live survey has this id.", "input", "surveyId")));
  }

  /**
   * Presents to somebody.
   *
   * @param issuedAt from before it was read what is known of them, so that their erasure in between
   *     ends the presentation
   */
  private Presentation present(
      TenantId tenant,
      SurveyVersion version,
      PresentRequest request,
      KnownRespondent known,
      Instant issuedAt,
      boolean test) {
    var logic = surveys.logic(tenant, version);
    var presented =
        new Presented(
            version.surveyId(),
            version.number(),
            version.content().bestLocale(request.locale()),
            ThreadLocalRandom.current().nextInt(),
            request.channel(),
            test,
            LocalDate.ofInstant(issuedAt, tenants.get(tenant).settings().zone()),
            issuedAt,
            version
                .contract()
                .map(contract -> AnonymousIntake.known(known, contract))
                .orElseGet(() -> known.only(logic.needed(), logic.neededClaims())));
    return Presentation.of(
        logic, version.contract().orElse(null), presented, tokens.encrypt(tenant, presented));
  }

  /**
   * Takes answers to a presentation. They are durable when this returns a receipt; a repeat gives
   * the same receipt and changes nothing.
   *
   * @param submissionId random (version 4), made by the client, the same on each retry
   * @param participation token of a blind wave; null in no such wave
   */
  @PreAuthorize("hasAnyAuthority('SCOPE_visitor', 'SCOPE_surveys:write')")
  public Outcome<Receipt> submit(
      TenantId tenant,
      String token,
      UUID submissionId,
      List<AnswerInput> answers,
      @Nullable String participation) {
    var errors = UserErrors.under("input");
    errors
        .at("submissionId")
        .addIf(submissionId.version() != 4, INVALID, "Make a random UUID, version 4.");
    var presented = tokens.decrypt(tenant, token);
    if (presented.isEmpty()) {
      return invalid(errors);
    }
    if (!presented.get().test()) {
      CallerScopes.require("visitor");
    }
    return surveys
        .recent(tenant, presented.get().surveyId())
        .filter(survey -> survey.takesAnswers(clock.instant()))
        .map(
            survey ->
                submit(
                    tenant, survey, presented.get(), submissionId, answers, participation, errors))
        .orElseGet(() -> notLive(errors));
  }

  private Outcome<Receipt> submit(
      TenantId tenant,
      Survey survey,
      Presented presented,
      UUID submissionId,
      List<AnswerInput> inputs,
      @Nullable String participation,
      UserErrors errors) {
    var version = surveys.version(tenant, survey.id(), presented.version());
    var logic = surveys.logic(tenant, version);
    var answers = AnswerCheck.answers(logic, presented.known(), inputs, errors.at("answers"));
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    var receipt = Submission.receipt(surveyKey(tenant, survey.id()), submissionId);
    if (participation != null && (presented.test() || version.contract().isEmpty())) {
      errors
          .at("participation")
          .add(INVALID, "Only a blind wave takes participation tokens; leave it out.");
      return Outcome.refused(errors);
    }
    if (version.contract().isPresent() && !presented.test()) {
      return anonymous.store(
          tenant,
          version,
          presented,
          answers,
          receipt,
          surveyKey(tenant, survey.id()),
          participation);
    }
    var response = response(tenant, receipt.responseId(), presented, logic, answers);
    if (!isNew(tenant, response)) {
      return repeated(tenant, response, receipt)
          .then(done -> noted(tenant, survey, version, response, done));
    }
    if (erasures.overtook(tenant, presented)) {
      return invalid(errors);
    }
    var admitted =
        (response.test()
                ? Outcome.done(response)
                : admissions.admit(tenant, survey, version, response.respondent().id(), response))
            .then(each -> repeats.admit(tenant, survey, version, each));
    boolean isOvertakenByItself =
        admitted instanceof Outcome.Refused<Response> && !isNew(tenant, response);
    var taken =
        isOvertakenByItself
            ? repeated(tenant, response, receipt)
            : admitted.then(_ -> store(tenant, presented, response, receipt, errors));
    return taken.then(done -> noted(tenant, survey, version, response, done));
  }

  private Outcome<Receipt> noted(
      TenantId tenant, Survey survey, SurveyVersion version, Response response, Receipt receipt) {
    var respondent = response.respondent().id();
    if (respondent != null && !response.test()) {
      invitations.answered(tenant, survey, version.wave(), respondent, response.acceptedAt());
    }
    return Outcome.done(receipt);
  }

  /** Whether nothing is known of it; strangers' responses are settled by the insert alone. */
  private boolean isNew(TenantId tenant, Response response) {
    var id = response.id().value();
    return response.respondent().id() == null
        || (repository.find(tenant, id).isEmpty() && repository.erasure(tenant, id).isEmpty());
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
                          KnownRespondent.NOBODY,
                          each.answers());
                  return StoredResponse.document(response, receipt.eraseSecret());
                })
            .toList());
  }

  private SecretKey surveyKey(TenantId tenant, SurveyId survey) {
    return tenants.key(tenant, "submission/" + survey, "HmacSHA256");
  }

  private Response response(
      TenantId tenant,
      ResponseId id,
      Presented presented,
      SurveyLogic logic,
      List<Answer> answers) {
    var now = now();
    var frozen = Set.copyOf(logic.content().frozenAttributes());
    return new Response(
        id,
        presented.surveyId(),
        presented.version(),
        now,
        LocalDate.ofInstant(now, tenants.get(tenant).settings().zone()),
        presented.locale(),
        presented.channel(),
        presented.test(),
        presented.respondent().only(frozen, frozen),
        answers);
  }

  private Outcome<Receipt> store(
      TenantId tenant, Presented presented, Response response, Receipt receipt, UserErrors errors) {
    var document = StoredResponse.document(response, receipt.eraseSecret());
    if (!repository.insert(tenant, document)) {
      return repeated(tenant, response, receipt);
    }
    if (erasures.overtook(tenant, presented)) {
      erasures.erase(tenant, List.of(document));
      return invalid(errors);
    }
    if (!response.test()) {
      events.publishEvent(new ResponseAccepted(tenant, response));
    }
    return Outcome.done(receipt);
  }

  /** The first receipt again, also for what was erased meanwhile. */
  private Outcome<Receipt> repeated(TenantId tenant, Response response, Receipt receipt) {
    var document = StoredResponse.document(response, receipt.eraseSecret());
    return repository
        .find(tenant, response.id().value())
        .filter(first -> !sameAnswers(first, document))
        .map(_ -> Outcome.<Receipt>refused(AnonymousIntake.reused()))
        .orElseGet(() -> Outcome.done(receipt));
  }

  private static boolean sameAnswers(Document first, Document second) {
    return Objects.equals(first.get("answers"), second.get("answers"))
        && Objects.equals(first.get(StoredResponse.TEST), second.get(StoredResponse.TEST))
        && Objects.equals(
            first.get(StoredResponse.RESPONDENT), second.get(StoredResponse.RESPONDENT))
        && Objects.equals(first.get("version"), second.get("version"));
  }

  private static Outcome<Receipt> invalid(UserErrors errors) {
    errors
        .at("presentationToken")
        .add(PRESENTATION_INVALID, "Present the survey again and submit with the new token.");
    return Outcome.refused(errors);
  }

  private static Outcome<Receipt> notLive(UserErrors errors) {
    errors.at("presentationToken").add(SURVEY_NOT_LIVE, "The survey takes no answers any more.");
    return Outcome.refused(errors);
  }
}
