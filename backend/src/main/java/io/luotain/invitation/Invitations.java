package io.luotain.invitation;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.INVITATION_INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;
import static io.luotain.platform.UserErrorCode.WRONG_STATE;

import io.luotain.platform.Outcome;
import io.luotain.platform.Page;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.RespondentId;
import io.luotain.respondent.SegmentId;
import io.luotain.respondent.Segments;
import io.luotain.survey.IdentityMode;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyState;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;

/**
 * Invitations, each a link for one person and one wave. To an identified survey, who comes by it
 * counts as that respondent, and how often that one may answer is the survey's repeat policy. To a
 * blind wave of an anonymous one, the link has one token signed, and nobody is known by it.
 */
@Service
public class Invitations {

  /** How many may be invited by one call. */
  static final int BATCH = 1_000;

  private final InvitationRepository repository;
  private final Inviting inviting;
  private final Surveys surveys;
  private final Segments segments;
  private final Clock clock;

  Invitations(
      InvitationRepository repository,
      Inviting inviting,
      Surveys surveys,
      Segments segments,
      Clock clock) {
    this.repository = repository;
    this.inviting = inviting;
    this.surveys = surveys;
    this.segments = segments;
    this.clock = clock;
  }

  /**
   * What became of a call.
   *
   * @param nextAfter last member of the segment that was invited, when more may follow; else null
   */
  record Batch(List<InvitationEntry> entries, @Nullable String nextAfter) {}

  /** Invites these people; those that are invited to this wave get a new link for the old one. */
  @RequiresScope("invitations:write")
  Outcome<Batch> create(
      TenantId tenant, SurveyId id, List<String> people, @Nullable Instant expiresAt) {
    return open(tenant, id, expiresAt)
        .then(
            survey -> {
              var errors = UserErrors.under("input", "to", "respondents");
              errors.addIf(people.isEmpty(), REQUIRED, "Give at least one respondent.");
              errors.addIf(people.size() > BATCH, TOO_LONG, "Give at most 1,000 respondents.");
              return errors.isEmpty()
                  ? Outcome.done(new Batch(invite(tenant, survey, people, expiresAt), null))
                  : Outcome.refused(errors);
            });
  }

  /** Invites at most 1,000 of those who belong to a segment now, in the order of their ids. */
  @RequiresScope("invitations:write")
  Outcome<Batch> create(
      TenantId tenant,
      SurveyId id,
      SegmentId segment,
      @Nullable String after,
      @Nullable Instant expiresAt) {
    return open(tenant, id, expiresAt)
        .then(
            survey ->
                segments
                    .read(tenant, segment)
                    .map(found -> segments.memberIds(tenant, found, after, BATCH))
                    .map(members -> Outcome.done(batch(tenant, survey, members, expiresAt)))
                    .orElseGet(
                        () ->
                            Outcome.refused(
                                UserError.of(
                                    NOT_FOUND,
                                    "There is no segment with this id.",
                                    "input",
                                    "to",
                                    "segment",
                                    "id"))));
  }

  private Batch batch(
      TenantId tenant, Survey survey, List<RespondentId> members, @Nullable Instant expiresAt) {
    var people = members.stream().map(RespondentId::value).toList();
    return new Batch(
        invite(tenant, survey, people, expiresAt), people.size() < BATCH ? null : people.getLast());
  }

  private List<InvitationEntry> invite(
      TenantId tenant, Survey survey, List<String> people, @Nullable Instant expiresAt) {
    return inviting.invite(tenant, survey, people, expiresAt, now(), null);
  }

  /** The survey, if one may be invited to it. */
  private Outcome<Survey> open(TenantId tenant, SurveyId id, @Nullable Instant expiresAt) {
    var errors = UserErrors.under("input");
    var survey = surveys.current(tenant, id);
    if (survey.isEmpty()) {
      errors.at("surveyId").add(NOT_FOUND, "There is no survey with this id.");
      return Outcome.refused(errors);
    }
    var now = clock.instant();
    var state = survey.get().stateAt(now);
    errors
        .at("surveyId")
        .addIf(
            state != SurveyState.LIVE && state != SurveyState.SCHEDULED,
            WRONG_STATE,
            "Publish the survey first; one that has ended invites nobody.");
    errors
        .at("surveyId")
        .addIf(
            survey.get().identityMode() != IdentityMode.IDENTIFIED,
            WRONG_STATE,
            "Only an identified survey takes invitations that name people.");
    errors
        .at("expiresAt")
        .addIf(
            expiresAt != null && !expiresAt.isAfter(now),
            INVALID,
            "Give a moment that is yet to come, or leave it out.");
    return errors.isEmpty() ? Outcome.done(survey.get()) : Outcome.refused(errors);
  }

  /** The invitation with this id as it is now; empty when the tenant has none. */
  @RequiresScope("invitations:read")
  public Optional<Invitation> read(TenantId tenant, String id) {
    return repository.find(tenant, id).map(InvitationRepository.Row::invitation);
  }

  /**
   * A page of a survey's invitations, in no order that means anything; empty when there is no such
   * survey.
   *
   * @param wave only those to this wave; null for all
   * @param state only those in this state; null for all
   */
  @RequiresScope("invitations:read")
  public Optional<Window<Invitation>> page(
      TenantId tenant,
      SurveyId id,
      @Nullable String wave,
      Invitation.@Nullable State state,
      Page page) {
    return surveys
        .recent(tenant, id)
        .map(
            survey ->
                repository
                    .page(tenant, survey.id(), wave, state, clock.instant(), page)
                    .map(InvitationRepository.Row::invitation));
  }

  /**
   * Ends an invitation's link at once; a second time changes nothing. Answers to what was presented
   * before are still taken.
   */
  @RequiresScope("invitations:write")
  public Outcome<Invitation> revoke(TenantId tenant, String id) {
    return repository
        .revoke(tenant, id, now())
        .map(row -> Outcome.done(row.invitation()))
        .orElseGet(
            () ->
                Outcome.refused(
                    UserError.of(NOT_FOUND, "There is no invitation with this id.", "id")));
  }

  /**
   * Whom a visitor's invitation to the wave in the field is for.
   *
   * @param text as the link has it behind {@code #}
   * @param path where it is in the request, for the user errors
   */
  public Outcome<Invited> admit(TenantId tenant, Survey survey, String text, String... path) {
    var row =
        InvitationSecret.read(text)
            .flatMap(
                secret ->
                    repository.find(tenant, secret.id()).filter(it -> secret.hasHash(it.hash())))
            .filter(found -> found.surveyId().equals(survey.id()));
    var wrong =
        row.map(found -> wrong(found, survey))
            .orElse("The invitation is damaged, or not of this survey.");
    return wrong.isEmpty()
        ? Outcome.done(
            row.map(it -> new Invited(it.id(), new RespondentId(it.respondent()), it.stratum()))
                .orElseThrow())
        : Outcome.refused(UserError.of(INVITATION_INVALID, wrong, path));
  }

  private String wrong(InvitationRepository.Row row, Survey survey) {
    if (row.revokedAt() != null) {
      return "The invitation was revoked.";
    }
    if (row.expiresAt() != null && !clock.instant().isBefore(row.expiresAt())) {
      return "The invitation has expired.";
    }
    return Objects.equals(row.wave(), survey.wave()) ? "" : "The invitation was to another wave.";
  }

  /** Whether somebody was invited to a wave; the link may have ended since. */
  public boolean isInvited(
      TenantId tenant, Survey survey, @Nullable String wave, RespondentId respondent) {
    return repository.find(tenant, inviting.id(tenant, survey, wave, respondent)).isPresent();
  }

  /** Notes that a respondent answered a wave; nothing happens when there is no invitation. */
  public void answered(
      TenantId tenant,
      Survey survey,
      @Nullable String wave,
      RespondentId respondent,
      Instant acceptedAt) {
    repository.answered(tenant, inviting.id(tenant, survey, wave, respondent), acceptedAt);
  }

  /**
   * How many people were invited, and answered; empty when there is no such survey.
   *
   * @param wave the wave; null for the one that is in the field
   */
  @RequiresScope("invitations:read")
  public Optional<InvitationCounts> counts(TenantId tenant, SurveyId id, @Nullable String wave) {
    return surveys
        .recent(tenant, id)
        .map(survey -> counts(tenant, survey, wave == null ? survey.wave() : wave));
  }

  private InvitationCounts counts(TenantId tenant, Survey survey, @Nullable String wave) {
    var counts = repository.counts(tenant, survey.id(), wave);
    return survey.identityMode() == IdentityMode.IDENTIFIED
        ? counts
        : new InvitationCounts(wave, counts.invited(), null);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
