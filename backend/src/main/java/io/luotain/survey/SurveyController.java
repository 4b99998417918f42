package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.Outcome;
import io.luotain.platform.Page;
import io.luotain.platform.UserError;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantSettings;
import io.luotain.tenancy.Tenants;
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
class SurveyController {

  record SurveyPayload(@Nullable Survey survey, List<UserError> userErrors) {}

  private final Surveys surveys;
  private final Tenants tenants;

  SurveyController(Surveys surveys, Tenants tenants) {
    this.surveys = surveys;
    this.tenants = tenants;
  }

  @QueryMapping
  @Nullable Survey survey(TenantId tenant, @Argument String id) {
    return surveys.read(tenant, new SurveyId(id)).orElse(null);
  }

  @QueryMapping
  Window<Survey> surveys(TenantId tenant, ScrollSubrange range) {
    return surveys.page(tenant, Page.of(range));
  }

  @MutationMapping
  SurveyPayload surveyCreate(TenantId tenant, @Argument SurveyCreateInput input) {
    var locale =
        input.defaultLocale() == null
            ? tenants.get(tenant).settings().defaultLocale()
            : input.defaultLocale();
    if (!TenantSettings.isLocale(locale)) {
      var error =
          UserError.of(INVALID, "Give a BCP 47 tag such as fi or en-GB.", "input", "defaultLocale");
      return Outcome.<Survey>refused(error).payload(SurveyPayload::new);
    }
    return input
        .make(
            locale,
            content -> surveys.create(tenant, input.name(), input.identityMode(), locale, content))
        .payload(SurveyPayload::new);
  }

  @MutationMapping
  SurveyPayload surveyUpdate(TenantId tenant, @Argument SurveyUpdateInput input) {
    var id = new SurveyId(input.id());
    var outcome = surveys.update(tenant, id, input.revision(), input::applyTo);
    return input
        .inGivenForm(outcome, surveys.recent(tenant, id).map(Survey::defaultLocale))
        .payload(SurveyPayload::new);
  }

  @MutationMapping
  SurveyPayload surveyPublish(
      TenantId tenant,
      @Argument String id,
      @Argument @Nullable Long revision,
      @Argument SurveyChange.Kind accept,
      @Argument @Nullable String wave) {
    return surveys
        .publish(tenant, new SurveyId(id), revision, new PublishRequest(accept, wave))
        .payload(SurveyPayload::new);
  }

  @MutationMapping
  SurveyPayload surveyClose(TenantId tenant, @Argument String id) {
    return surveys.close(tenant, new SurveyId(id)).payload(SurveyPayload::new);
  }

  @SchemaMapping
  @Nullable SurveyVersion version(Survey survey, TenantId tenant) {
    return survey.latest().map(ref -> surveys.version(tenant, survey, ref)).orElse(null);
  }

  @SchemaMapping(typeName = "EmailType")
  int maxLength() {
    return Email.MAX_LENGTH;
  }

  @SchemaMapping(typeName = "LocalizedText")
  String text(LocalizedText text, @Argument @Nullable String locale) {
    return text.in(locale);
  }
}
