package io.luotain.invitation;

import static java.util.Objects.requireNonNull;

import io.luotain.platform.CallerScopes;
import io.luotain.platform.Outcome;
import io.luotain.platform.Page;
import io.luotain.platform.UserError;
import io.luotain.respondent.SegmentId;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class InvitationController {

  record InvitedSegmentInput(String id, @Nullable String after) {}

  /** Either of them. */
  record InvitedInput(@Nullable List<String> respondents, @Nullable InvitedSegmentInput segment) {}

  record InvitationsCreateInput(String surveyId, InvitedInput to, @Nullable Instant expiresAt) {}

  record InvitationsCreatePayload(
      List<InvitationEntry> entries, @Nullable String nextAfter, List<UserError> userErrors) {}

  record InvitationRevokePayload(@Nullable Invitation invitation, List<UserError> userErrors) {}

  private final Invitations invitations;
  private final Clock clock;

  InvitationController(Invitations invitations, Clock clock) {
    this.invitations = invitations;
    this.clock = clock;
  }

  @QueryMapping
  @Nullable Invitation invitation(TenantId tenant, @Argument String id) {
    return invitations.read(tenant, id).orElse(null);
  }

  @QueryMapping
  @Nullable Window<Invitation> invitations(
      TenantId tenant,
      @Argument String surveyId,
      @Argument @Nullable String wave,
      @Argument Invitation.@Nullable State state,
      ScrollSubrange range) {
    return invitations
        .page(tenant, new SurveyId(surveyId), wave, state, Page.of(range))
        .orElse(null);
  }

  @QueryMapping
  @Nullable InvitationCounts invitationCounts(
      TenantId tenant, @Argument String surveyId, @Argument @Nullable String wave) {
    return invitations.counts(tenant, new SurveyId(surveyId), wave).orElse(null);
  }

  @MutationMapping
  InvitationsCreatePayload invitationsCreate(
      TenantId tenant, @Argument InvitationsCreateInput input) {
    return switch (create(tenant, input)) {
      case Outcome.Done<Invitations.Batch>(var batch) ->
          new InvitationsCreatePayload(batch.entries(), batch.nextAfter(), List.of());
      case Outcome.Refused<Invitations.Batch>(var errors) ->
          new InvitationsCreatePayload(List.of(), null, errors);
    };
  }

  private Outcome<Invitations.Batch> create(TenantId tenant, InvitationsCreateInput input) {
    var survey = new SurveyId(input.surveyId());
    var end = input.expiresAt() == null ? null : input.expiresAt().truncatedTo(ChronoUnit.MILLIS);
    var segment = input.to().segment();
    return segment == null
        ? invitations.create(tenant, survey, requireNonNull(input.to().respondents()), end)
        : invitations.create(tenant, survey, new SegmentId(segment.id()), segment.after(), end);
  }

  @MutationMapping
  InvitationRevokePayload invitationRevoke(TenantId tenant, @Argument String id) {
    return invitations.revoke(tenant, id).payload(InvitationRevokePayload::new);
  }

  @SchemaMapping
  @Nullable String csv(InvitationsCreatePayload payload) {
    return payload.userErrors().isEmpty() ? LinksCsv.of(payload.entries()) : null;
  }

  /** The same moment as the response's, which may have no name for the caller. */
  @SchemaMapping
  @Nullable Instant answeredAt(Invitation invitation) {
    return CallerScopes.has("responses:identity") ? invitation.answeredAt() : null;
  }

  @SchemaMapping
  Invitation.State state(Invitation invitation) {
    return invitation.stateAt(clock.instant());
  }
}
