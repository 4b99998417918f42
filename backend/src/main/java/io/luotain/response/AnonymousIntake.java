package io.luotain.response;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.PARTICIPATION_INVALID;
import static io.luotain.platform.UserErrorCode.PRESENTATION_INVALID;
import static io.luotain.platform.UserErrorCode.SUBMISSION_ID_REUSED;

import io.luotain.disclosure.AnonymousResponse;
import io.luotain.disclosure.Blocks;
import io.luotain.disclosure.BlocksChanged;
import io.luotain.invitation.BlindWaves;
import io.luotain.invitation.Participation;
import io.luotain.platform.Digests;
import io.luotain.platform.Outcome;
import io.luotain.platform.UserError;
import io.luotain.respondent.KnownRespondent;
import io.luotain.survey.ContractDimension;
import io.luotain.survey.IdentityMode;
import io.luotain.survey.PrivacyContract;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyVersion;
import io.luotain.tenancy.TenantId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes answers to anonymous surveys: of the visitor, what the contract says and no more. */
@Component
class AnonymousIntake {

  private final Blocks blocks;
  private final BlindWaves waves;
  private final ApplicationEventPublisher events;

  AnonymousIntake(Blocks blocks, BlindWaves waves, ApplicationEventPublisher events) {
    this.blocks = blocks;
    this.waves = waves;
    this.events = events;
  }

  /** What a presentation may know of the visitor: no name, no claims, the contract's attributes. */
  static KnownRespondent known(KnownRespondent visitor, PrivacyContract contract) {
    var kept =
        contract.dimensions().stream()
            .map(ContractDimension::attribute)
            .collect(Collectors.toUnmodifiableSet());
    return KnownRespondent.stranger(visitor.only(kept, Set.of()).attributes());
  }

  /**
   * Refuses to know anybody who answers a blind wave.
   *
   * @throws io.luotain.invitation.TryAgain while the wave is being opened
   */
  Outcome<Survey> admit(TenantId tenant, Survey survey, PresentRequest request) {
    boolean isBlind =
        survey.identityMode() == IdentityMode.ANONYMOUS
            && waves.find(tenant, survey.id(), survey.wave()).isPresent();
    boolean named =
        request.respondentToken() != null
            || request.invitation() != null
            || !request.claimed().isEmpty();
    return named && isBlind
        ? Outcome.refused(
            UserError.of(
                INVALID,
                "In a blind wave nobody is to be known: give no token, invitation or claims here;"
                    + " exchange the invitation by participationSign.",
                "input"))
        : Outcome.done(survey);
  }

  /**
   * Stores the answers.
   *
   * @throws io.luotain.invitation.TryAgain while the wave is being opened
   */
  Outcome<Receipt> store(
      TenantId tenant,
      SurveyVersion version,
      Presented presented,
      List<Answer> answers,
      Receipt receipt,
      SecretKey surveyKey,
      @Nullable String participation) {
    var contract = version.contract().orElseThrow();
    var wave = waves.current(tenant, version.surveyId(), version.wave());
    if (wave.isEmpty()) {
      return participation == null
          ? storeOpen(tenant, version, contract, presented, answers, receipt)
          : Outcome.refused(
              UserError.of(
                  PARTICIPATION_INVALID,
                  "Only a blind wave takes participation tokens; leave it out.",
                  "input",
                  "participation"));
    }
    if (!wave.get().contract().equals(contract.hash())) {
      return Outcome.refused(
          UserError.of(
              PRESENTATION_INVALID,
              "This version made another promise than its wave; present the survey again.",
              "input",
              "presentationToken"));
    }
    return waves
        .verify(
            tenant,
            version.surveyId(),
            version.wave(),
            participation == null ? "" : participation,
            "input",
            "participation")
        .then(token -> storeBlind(tenant, version, answers, surveyKey, token));
  }

  private Outcome<Receipt> storeOpen(
      TenantId tenant,
      SurveyVersion version,
      PrivacyContract contract,
      Presented presented,
      List<Answer> answers,
      Receipt receipt) {
    var values = presented.respondent().attributes();
    var dimensions =
        contract.dimensions().stream()
            .map(each -> each.coarse(values.get(each.attribute())))
            .toList();
    return stored(
        response -> blocks.store(tenant, response),
        version,
        dimensions,
        answers,
        receipt.under(contract),
        reused());
  }

  /** All that is known is the token's stratum; the same token always meets the same response. */
  private Outcome<Receipt> storeBlind(
      TenantId tenant,
      SurveyVersion version,
      List<Answer> answers,
      SecretKey surveyKey,
      Participation token) {
    return stored(
        response -> blocks.spend(tenant, response),
        version,
        token.dimensions(),
        answers,
        Submission.receipt(surveyKey, token),
        Repeats.answered("input", "participation"));
  }

  private static Outcome<Receipt> stored(
      Function<AnonymousResponse, Blocks.Storing> storing,
      SurveyVersion version,
      List<String> dimensions,
      List<Answer> answers,
      Receipt receipt,
      UserError other) {
    var response =
        new AnonymousResponse(
            receipt.responseId().value(),
            version.surveyId(),
            version.number(),
            Objects.requireNonNull(receipt.contract()),
            dimensions,
            StoredResponse.answers(answers),
            Digests.sha256(receipt.eraseSecret()));
    return switch (storing.apply(response)) {
      case STORED, REPEATED -> Outcome.done(receipt);
      case OTHER -> Outcome.refused(other);
    };
  }

  boolean erase(TenantId tenant, SurveyId survey, ResponseId response, String secret) {
    boolean known = blocks.erase(tenant, survey, response.value(), secret);
    if (known) {
      events.publishEvent(new BlocksChanged(tenant, survey));
    }
    return known;
  }

  static UserError reused() {
    return UserError.of(
        SUBMISSION_ID_REUSED,
        "These are other answers; submit them under a new submission id.",
        "input",
        "submissionId");
  }
}
