package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeSchema;
import java.util.Optional;

/** Checks that the logic of an anonymous survey knows of nobody more than the contract keeps. */
record PrivacyCheck(SurveyLogic logic, AttributeSchema schema, UserErrors errors) {

  /** Whether all is well; what is not goes to the errors. */
  boolean admits(Optional<PrivacyContract> contract) {
    contract.ifPresent(this::check);
    return errors.isEmpty();
  }

  private void check(PrivacyContract contract) {
    var at = errors.at("privacy");
    contract.check(schema, at);
    for (var attribute : logic.attributes()) {
      at.at("dimensions").addIf(!isAdmitted(contract, attribute), INVALID, used(attribute));
    }
    for (var attribute : logic.claimed()) {
      at.add(
          INVALID,
          "Leave `claimed.%s` out of logic and texts: an anonymous survey listens to no claims."
              .formatted(attribute));
    }
  }

  private boolean isAdmitted(PrivacyContract contract, AttributeId attribute) {
    return schema.find(attribute).filter(contract::admits).isPresent();
  }

  private static String used(AttributeId attribute) {
    return "Logic or texts use `respondent.%1$s`: make %1$s a dimension that is kept as it is, or leave it out."
        .formatted(attribute);
  }
}
