package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeSchema;
import io.luotain.respondent.RespondentVariables;
import java.util.List;
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
      at.at("dimensions")
          .addIf(!isAdmitted(contract, attribute), INVALID, () -> used(contract, attribute));
    }
    for (var attribute : logic.claimed()) {
      at.add(
          INVALID,
          "Leave `claimed.%s` out of logic and texts: an anonymous survey listens to no claims."
              .formatted(attribute));
    }
    at.addIf(
        logic.usesResponse(),
        INVALID,
        "Leave `response` out of logic and texts: what was asked would tell when or how somebody"
            + " answered.");
    for (int i = 0; i < logic.content().pages().size(); i++) {
      var questions = logic.content().pages().get(i).questions();
      for (int j = 0; j < questions.size(); j++) {
        options(questions.get(j), errors.at("pages", i, "questions", j));
      }
    }
  }

  private void options(Question question, UserErrors at) {
    var options =
        switch (question.type()) {
          case SingleChoice choice -> choice.options();
          case MultipleChoice choice -> choice.options();
          default -> List.<Option>of();
        };
    for (int i = 0; i < options.size(); i++) {
      at.at("type", question.inputName(), "options", i, "visibleIf")
          .addIf(
              knowsRespondent(options.get(i)),
              INVALID,
              "Leave background data out: whoever chooses the option would tell it, also where it"
                  + " is given up because too few share it. Ask a question of its own instead.");
    }
  }

  private boolean knowsRespondent(Option option) {
    var condition = logic.visibleIf(option);
    return condition != null
        && condition
            .variables()
            .anyMatch(variable -> variable.root().equals(RespondentVariables.ROOT));
  }

  private boolean isAdmitted(PrivacyContract contract, AttributeId attribute) {
    return schema.find(attribute).filter(contract::admits).isPresent();
  }

  private String used(PrivacyContract contract, AttributeId attribute) {
    var lost = schema.find(attribute).map(contract::lost).orElseGet(List::of);
    return lost.isEmpty()
        ? "Logic or texts use `respondent.%1$s`: make %1$s a dimension that is kept as it is, or leave it out."
            .formatted(attribute)
        : "Logic or texts use `respondent.%1$s`, of which the contract does not keep %2$s: leave %1$s out of both, or delete these options. Before the first publish you may keep them instead."
            .formatted(attribute, String.join(", ", lost));
  }
}
