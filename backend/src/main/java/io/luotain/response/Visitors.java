package io.luotain.response;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.invitation.Invitations;
import io.luotain.platform.CallerScopes;
import io.luotain.platform.Outcome;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeValue;
import io.luotain.respondent.Attributes;
import io.luotain.respondent.KnownRespondent;
import io.luotain.respondent.RespondentTokens;
import io.luotain.respondent.Respondents;
import io.luotain.respondent.VerifiedRespondent;
import io.luotain.survey.Survey;
import io.luotain.tenancy.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who a visitor is, and what is known. */
@Component
class Visitors {

  private static final String IDENTITY = "responses:identity";

  private final RespondentTokens tokens;
  private final Invitations invitations;
  private final Respondents respondents;
  private final Attributes attributes;

  Visitors(
      RespondentTokens tokens,
      Invitations invitations,
      Respondents respondents,
      Attributes attributes) {
    this.tokens = tokens;
    this.invitations = invitations;
    this.respondents = respondents;
    this.attributes = attributes;
  }

  /**
   * What is known of the visitor; a token, invitation or claims that do not hold are refused.
   *
   * @param wanted attributes of which a value matters
   */
  Outcome<Visitor> known(
      TenantId tenant, Survey survey, PresentRequest request, Set<AttributeId> wanted) {
    var errors = UserErrors.under("input");
    var claimed = respondents.claimed(tenant, request.claimed(), errors.at("claimed"));
    var token = request.respondentToken();
    var invitation = request.invitation();
    errors
        .at("invitation")
        .addIf(
            token != null && invitation != null,
            INVALID,
            "Give a respondent token or an invitation, not both.");
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    if (invitation != null) {
      return invited(tenant, survey, invitation, claimed, wanted);
    }
    return token == null
        ? Outcome.done(new Visitor(respondents.known(tenant, null, claimed, wanted), false))
        : tokens
            .verify(tenant, token, "input", "respondentToken")
            .then(
                verified ->
                    Outcome.done(
                        new Visitor(respondents.known(tenant, verified, claimed, wanted), false)));
  }

  private Outcome<Visitor> invited(
      TenantId tenant,
      Survey survey,
      String invitation,
      Map<AttributeId, AttributeValue> claimed,
      Set<AttributeId> wanted) {
    return invitations
        .admit(tenant, survey, invitation, "input", "invitation")
        .then(
            invited -> {
              var verified = new VerifiedRespondent(invited.respondent(), Map.of());
              return Outcome.done(
                  new Visitor(respondents.known(tenant, verified, claimed, wanted), true));
            });
  }

  /**
   * What a member of the tenant who comes as this visitor may see of what is known: who may make
   * links and keys may come as anybody, and personal values take {@code responses:identity}.
   */
  KnownRespondent seenByMember(TenantId tenant, KnownRespondent known) {
    if (CallerScopes.has(IDENTITY)) {
      return known;
    }
    var schema = attributes.schema(tenant);
    var open =
        known.attributes().keySet().stream()
            .filter(schema::isOpen)
            .collect(Collectors.toUnmodifiableSet());
    return known.only(open, known.claimed().keySet());
  }
}
