package io.luotain.invitation;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.luotain.platform.CallerScopes;
import io.luotain.platform.Outcome;
import io.luotain.platform.Page;
import io.luotain.platform.SpreadsheetText;
import io.luotain.platform.UserError;
import io.luotain.respondent.SegmentId;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

  /** The new links as CSV that a spreadsheet can open without running what is in it. */
  @SchemaMapping
  @Nullable String csv(InvitationsCreatePayload payload) {
    if (!payload.userErrors().isEmpty()) {
      return null;
    }
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().build(text)) {
      writer.writeRecord("respondent", "link");
      payload.entries().stream()
          .filter(entry -> entry.link() != null)
          .forEach(
              entry ->
                  writer.writeRecord(SpreadsheetText.harmless(entry.respondentId()), entry.link()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
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
