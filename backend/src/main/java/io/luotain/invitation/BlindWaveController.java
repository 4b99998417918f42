package io.luotain.invitation;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.Outcome;
import io.luotain.platform.UserError;
import io.luotain.respondent.SegmentId;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class BlindWaveController {

  record BlindWaveOpenInput(
      String surveyId, InvitationController.InvitedInput to, @Nullable Instant expiresAt) {}

  record BlindStratum(List<String> values, int invited, String fingerprint) {}

  record BlindWaveOpenPayload(
      @Nullable String hash,
      List<BlindStratum> strata,
      List<InvitationEntry> entries,
      List<UserError> userErrors) {}

  record ParticipationSignInput(String surveyId, String invitation, String blinded) {}

  record ParticipationSignPayload(@Nullable String signature, List<UserError> userErrors) {}

  private final BlindOpening opening;
  private final BlindWaves waves;

  BlindWaveController(BlindOpening opening, BlindWaves waves) {
    this.opening = opening;
    this.waves = waves;
  }

  @MutationMapping
  BlindWaveOpenPayload blindWaveOpen(TenantId tenant, @Argument BlindWaveOpenInput input) {
    return switch (open(tenant, input)) {
      case Outcome.Done<BlindOpening.Opened>(var opened) ->
          new BlindWaveOpenPayload(
              opened.wave().hash(),
              opened.people().entrySet().stream()
                  .map(
                      each ->
                          new BlindStratum(
                              each.getKey().dimensions(),
                              each.getValue(),
                              each.getKey().key().fingerprint()))
                  .toList(),
              opened.entries(),
              List.of());
      case Outcome.Refused<BlindOpening.Opened>(var errors) ->
          new BlindWaveOpenPayload(null, List.of(), List.of(), errors);
    };
  }

  private Outcome<BlindOpening.Opened> open(TenantId tenant, BlindWaveOpenInput input) {
    var segment = input.to().segment();
    if (segment != null && segment.after() != null) {
      return Outcome.refused(
          UserError.of(
              INVALID,
              "A blind wave is opened to the whole segment; leave it out.",
              "input",
              "to",
              "segment",
              "after"));
    }
    return opening.open(
        tenant,
        new SurveyId(input.surveyId()),
        input.to().respondents(),
        segment == null ? null : new SegmentId(segment.id()),
        input.expiresAt() == null ? null : input.expiresAt().truncatedTo(ChronoUnit.MILLIS));
  }

  @SchemaMapping
  @Nullable String csv(BlindWaveOpenPayload payload) {
    return payload.hash() == null ? null : LinksCsv.of(payload.entries());
  }

  @MutationMapping
  ParticipationSignPayload participationSign(
      TenantId tenant, @Argument ParticipationSignInput input) {
    return waves
        .sign(tenant, new SurveyId(input.surveyId()), input.invitation(), input.blinded())
        .payload(ParticipationSignPayload::new);
  }
}
