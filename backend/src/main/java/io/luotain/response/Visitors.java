package io.luotain.response;

import io.luotain.platform.Outcome;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.KnownRespondent;
import io.luotain.respondent.RespondentTokens;
import io.luotain.respondent.Respondents;
import io.luotain.tenancy.TenantId;
import org.springframework.stereotype.Component;

/** Who a visitor is, and what is known. */
@Component
class Visitors {

  private final RespondentTokens tokens;
  private final Respondents respondents;

  Visitors(RespondentTokens tokens, Respondents respondents) {
    this.tokens = tokens;
    this.respondents = respondents;
  }

  /** What is known of the visitor; a token or claims that do not hold are refused. */
  Outcome<KnownRespondent> known(TenantId tenant, PresentRequest request) {
    var errors = UserErrors.under("input");
    var claimed = respondents.claimed(tenant, request.claimed(), errors.at("claimed"));
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    var token = request.respondentToken();
    return token == null
        ? Outcome.done(respondents.known(tenant, null, claimed))
        : tokens
            .verify(tenant, token, "input", "respondentToken")
            .then(verified -> Outcome.done(respondents.known(tenant, verified, claimed)));
  }
}
