package io.luotain.survey;

import io.luotain.platform.UserError;
import io.luotain.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SurveyCopyController {

  record SurveyDuplicateInput(String id, @Nullable String name) {}

  record SurveyImportInput(SurveyDocument document, @Nullable String name) {}

  record SurveyPayload(@Nullable Survey survey, List<UserError> userErrors) {}

  private final SurveyCopies copies;

  SurveyCopyController(SurveyCopies copies) {
    this.copies = copies;
  }

  @QueryMapping
  @Nullable SurveyDocument surveyExport(
      TenantId tenant, @Argument String id, @Argument @Nullable Integer version) {
    return copies.export(tenant, new SurveyId(id), version).orElse(null);
  }

  @QueryMapping
  List<SurveyTemplate> surveyTemplates() {
    return copies.templates();
  }

  @MutationMapping
  SurveyPayload surveyDuplicate(TenantId tenant, @Argument SurveyDuplicateInput input) {
    return copies
        .duplicate(tenant, new SurveyId(input.id()), input.name())
        .payload(SurveyPayload::new);
  }

  @MutationMapping
  SurveyPayload surveyImport(TenantId tenant, @Argument SurveyImportInput input) {
    return copies.create(tenant, input.document(), input.name()).payload(SurveyPayload::new);
  }

  @MutationMapping
  SurveyPayload surveyCreateFromTemplate(
      TenantId tenant, @Argument SurveyCreateFromTemplateInput input) {
    return copies.createFromTemplate(tenant, input).payload(SurveyPayload::new);
  }
}
