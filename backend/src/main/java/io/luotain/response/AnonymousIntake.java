package io.luotain.response;

import static io.luotain.platform.UserErrorCode.SUBMISSION_ID_REUSED;

import io.luotain.disclosure.AnonymousResponse;
import io.luotain.disclosure.Blocks;
import io.luotain.disclosure.BlocksChanged;
import io.luotain.platform.Digests;
import io.luotain.platform.Outcome;
import io.luotain.platform.UserError;
import io.luotain.respondent.KnownRespondent;
import io.luotain.survey.ContractDimension;
import io.luotain.survey.PrivacyContract;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes answers to anonymous surveys: of the visitor, what the contract says and no more. */
@Component
class AnonymousIntake {

  private final Blocks blocks;
  private final ApplicationEventPublisher events;

  AnonymousIntake(Blocks blocks, ApplicationEventPublisher events) {
    this.blocks = blocks;
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

  Outcome<Receipt> store(
      TenantId tenant,
      PrivacyContract contract,
      Presented presented,
      List<Answer> answers,
      Receipt receipt) {
    var response =
        new AnonymousResponse(
            receipt.responseId().value(),
            presented.surveyId(),
            presented.version(),
            contract.hash(),
            contract.dimensions().stream()
                .map(each -> each.coarse(presented.respondent().attributes().get(each.attribute())))
                .toList(),
            StoredResponse.answers(answers),
            Digests.sha256(receipt.eraseSecret()));
    return switch (blocks.store(tenant, response)) {
      case STORED, REPEATED -> Outcome.done(receipt.under(contract));
      case OTHER -> Outcome.refused(reused());
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
