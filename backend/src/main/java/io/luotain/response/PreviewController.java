package io.luotain.response;

import io.luotain.platform.UserError;
import io.luotain.response.Preview.HiddenPart;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PreviewController {

  record SurveyPreview(
      @Nullable Presentation presentation, List<HiddenPart> hidden, List<UserError> userErrors) {

    private static SurveyPreview of(@Nullable Preview preview, List<UserError> errors) {
      return preview == null
          ? new SurveyPreview(null, List.of(), errors)
          : new SurveyPreview(preview.presentation(), preview.hidden(), errors);
    }
  }

  private final Previews previews;

  PreviewController(Previews previews) {
    this.previews = previews;
  }

  @QueryMapping
  @Nullable SurveyPreview surveyPreview(
      TenantId tenant, @Argument String surveyId, @Argument PreviewInput input) {
    return previews
        .preview(tenant, new SurveyId(surveyId), input)
        .map(outcome -> outcome.payload(SurveyPreview::of))
        .orElse(null);
  }
}
