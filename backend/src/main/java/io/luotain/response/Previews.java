package io.luotain.response;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;

import io.luotain.expression.Bindings;
import io.luotain.platform.CallerScopes;
import io.luotain.platform.Outcome;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeSchema;
import io.luotain.respondent.AttributeValue;
import io.luotain.respondent.Attributes;
import io.luotain.respondent.KnownRespondent;
import io.luotain.respondent.Respondent;
import io.luotain.respondent.RespondentId;
import io.luotain.respondent.Respondents;
import io.luotain.survey.PrivacyContract;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyLogic;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows authors what a visitor would meet, and why not the rest. */
@Service
class Previews {

  private static final String IDENTITY = "responses:identity";

  /** Stands where a token would; nothing can be submitted with it. */
  private static final String NO_TOKEN = "preview";

  private final Surveys surveys;
  private final Respondents respondents;
  private final Attributes attributes;
  private final Tenants tenants;
  private final Clock clock;

  Previews(
      Surveys surveys,
      Respondents respondents,
      Attributes attributes,
      Tenants tenants,
      Clock clock) {
    this.surveys = surveys;
    this.respondents = respondents;
    this.attributes = attributes;
    this.tenants = tenants;
    this.clock = clock;
  }

  /**
   * Previews a survey as a stored respondent, for which {@code respondents:read} is needed too, or
   * as somebody with given values. A stored respondent's personal values count only with {@code
   * responses:identity}. Empty when there is no such survey.
   */
  @RequiresScope("surveys:read")
  Optional<Outcome<Preview>> preview(TenantId tenant, SurveyId id, PreviewInput input) {
    if (input.respondentId() != null) {
      CallerScopes.require("respondents:read");
    }
    return surveys.read(tenant, id).map(survey -> preview(tenant, survey, input));
  }

  private Outcome<Preview> preview(TenantId tenant, Survey survey, PreviewInput input) {
    var errors = UserErrors.under("input");
    var known = known(tenant, input, errors);
    return logic(tenant, survey, input.version(), errors)
        .then(
            logic -> {
              var presented = presented(tenant, survey, logic, input, known);
              var walked = new Walked(logic, input.answers(), errors.at("answers"));
              Walk.through(logic, presented.known(), walked);
              return errors.isEmpty()
                  ? Outcome.done(
                      new Preview(
                          Presentation.of(
                              logic, contract(tenant, survey, input), presented, NO_TOKEN),
                          walked.hidden))
                  : Outcome.refused(errors);
            });
  }

  private Outcome<SurveyLogic> logic(
      TenantId tenant, Survey survey, @Nullable Integer number, UserErrors errors) {
    if (number == null) {
      return surveys.draftLogic(tenant, survey);
    }
    return survey.versions().stream()
        .filter(ref -> ref.number() == number)
        .findFirst()
        .map(ref -> surveys.version(tenant, survey, ref))
        .map((SurveyVersion version) -> Outcome.done(surveys.logic(tenant, version)))
        .orElseGet(
            () -> {
              errors.at("version").add(NOT_FOUND, "The survey has no version with this number.");
              return Outcome.refused(errors);
            });
  }

  private @Nullable PrivacyContract contract(TenantId tenant, Survey survey, PreviewInput input) {
    var contract =
        input.version() == null
            ? survey.contract()
            : surveys.version(tenant, survey.id(), input.version()).contract();
    return contract.orElse(null);
  }

  private Presented presented(
      TenantId tenant,
      Survey survey,
      SurveyLogic logic,
      PreviewInput input,
      KnownRespondent known) {
    var now = clock.instant();
    return new Presented(
        survey.id(),
        input.version() == null ? 0 : input.version(),
        logic.content().bestLocale(input.locale()),
        0,
        input.channel(),
        true,
        LocalDate.ofInstant(now, tenants.get(tenant).settings().zone()),
        now,
        null,
        known.only(logic.needed(), logic.neededClaims()));
  }

  private KnownRespondent known(TenantId tenant, PreviewInput input, UserErrors errors) {
    var schema = attributes.schema(tenant);
    var claimed = schema.claimed(input.claimed(), errors.at("claimed"));
    var given = schema.given(input.attributes(), errors.at("attributes"));
    var id = input.respondentId();
    if (id == null) {
      return new KnownRespondent(null, given, claimed);
    }
    errors
        .at("attributes")
        .addIf(!given.isEmpty(), INVALID, "Give `respondentId` or `attributes`, not both.");
    var stored = RespondentId.parse(id).flatMap(each -> respondents.find(tenant, each));
    errors
        .at("respondentId")
        .addIf(stored.isEmpty(), NOT_FOUND, "There is no respondent with this id.");
    return new KnownRespondent(
        stored.map(Respondent::id).orElse(null),
        stored.map(Respondent::attributes).map(values -> visible(values, schema)).orElse(Map.of()),
        claimed);
  }

  private static Map<AttributeId, AttributeValue> visible(
      Map<AttributeId, AttributeValue> values, AttributeSchema schema) {
    var visible = new TreeMap<>(values);
    if (!CallerScopes.has(IDENTITY)) {
      visible.keySet().removeIf(id -> !schema.isOpen(id));
    }
    return visible;
  }

  /** Notes what is hidden; answers to hidden questions are dropped, as the widget drops them. */
  private static final class Walked implements Walk.Steps {

    private final List<AnswerInput> inputs;
    private final UserErrors errors;
    private final Map<QuestionId, Integer> positions;
    private final Reasons reasons;
    private final List<Preview.HiddenPart> hidden = new ArrayList<>();

    private Walked(SurveyLogic logic, List<AnswerInput> inputs, UserErrors errors) {
      this.inputs = inputs;
      this.errors = errors;
      this.positions = AnswerCheck.positions(logic, inputs, errors);
      this.reasons = new Reasons(logic.schema(), CallerScopes.has(IDENTITY));
    }

    @Override
    public @Nullable Answer asked(Question offered) {
      var position = positions.get(offered.id());
      return position == null
          ? null
          : AnswerCheck.read(offered, inputs.get(position), errors.at(position));
    }

    @Override
    public void hidden(Hidden part, Bindings values) {
      hidden.add(
          new Preview.HiddenPart(
              part.id(), part.kind(), part.questionId(), reasons.of(part.why(), values)));
    }
  }
}
