package io.luotain.response;

import io.luotain.platform.Page;
import io.luotain.platform.UserError;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ResponseController {

  record SurveyPresentInput(
      String surveyId, @Nullable String locale, Channel channel, boolean test) {}

  record SurveyPresentPayload(@Nullable Presentation presentation, List<UserError> userErrors) {}

  record ResponseSubmitInput(
      String presentationToken, UUID submissionId, List<AnswerInput> answers) {}

  record ResponseSubmitPayload(@Nullable Receipt receipt, List<UserError> userErrors) {}

  private final Intake intake;
  private final Responses responses;

  ResponseController(Intake intake, Responses responses) {
    this.intake = intake;
    this.responses = responses;
  }

  @QueryMapping
  @Nullable Window<Response> responses(
      TenantId tenant, @Argument String surveyId, @Argument boolean test, ScrollSubrange range) {
    return responses.page(tenant, new SurveyId(surveyId), test, Page.of(range)).orElse(null);
  }

  @MutationMapping
  SurveyPresentPayload surveyPresent(TenantId tenant, @Argument SurveyPresentInput input) {
    var id = new SurveyId(input.surveyId());
    var outcome =
        input.test()
            ? intake.presentTest(tenant, id, input.locale(), input.channel())
            : intake.present(tenant, id, input.locale(), input.channel());
    return outcome.payload(SurveyPresentPayload::new);
  }

  @MutationMapping
  ResponseSubmitPayload responseSubmit(TenantId tenant, @Argument ResponseSubmitInput input) {
    return intake
        .submit(tenant, input.presentationToken(), input.submissionId(), input.answers())
        .payload(ResponseSubmitPayload::new);
  }
}
