package io.luotain.response;

import graphql.schema.DataFetchingEnvironment;
import io.luotain.platform.CallerScopes;
import io.luotain.platform.Page;
import io.luotain.platform.UserError;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeInput;
import io.luotain.respondent.AttributeSchema;
import io.luotain.respondent.AttributeValue;
import io.luotain.respondent.Attributes;
import io.luotain.respondent.RespondentAttribute;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ResponseController {

  private static final String IDENTITY = "responses:identity";

  record SurveyPresentInput(
      String surveyId,
      @Nullable String locale,
      Channel channel,
      boolean test,
      @Nullable String respondentToken,
      @Nullable String invitation,
      List<AttributeInput> claimed) {

    private PresentRequest request() {
      return new PresentRequest(
          new SurveyId(surveyId), locale, channel, respondentToken, invitation, claimed);
    }
  }

  record SurveyPresentPayload(@Nullable Presentation presentation, List<UserError> userErrors) {}

  record ResponseSubmitInput(
      String presentationToken,
      UUID submissionId,
      List<AnswerInput> answers,
      @Nullable String participation) {

    private static ResponseSubmitInput of(InputObject input) {
      return new ResponseSubmitInput(
          input.get("presentationToken", String.class),
          input.get("submissionId", UUID.class),
          input.all("answers", AnswerInput::of),
          input.find("participation", String.class));
    }
  }

  record ResponseEraseInput(String surveyId, UUID responseId, String eraseSecret) {}

  record ResponseErasePayload(@Nullable ResponseId responseId, List<UserError> userErrors) {}

  record ResponseSubmitPayload(@Nullable Receipt receipt, List<UserError> userErrors) {}

  private final Intake intake;
  private final ReceiptErasures erasures;
  private final Responses responses;
  private final Surveys surveys;
  private final Attributes attributes;

  ResponseController(
      Intake intake,
      ReceiptErasures erasures,
      Responses responses,
      Surveys surveys,
      Attributes attributes) {
    this.intake = intake;
    this.erasures = erasures;
    this.responses = responses;
    this.surveys = surveys;
    this.attributes = attributes;
  }

  @QueryMapping
  @Nullable Window<Response> responses(
      TenantId tenant, @Argument String surveyId, @Argument boolean test, ScrollSubrange range) {
    return responses.page(tenant, new SurveyId(surveyId), test, Page.of(range)).orElse(null);
  }

  @MutationMapping
  SurveyPresentPayload surveyPresent(TenantId tenant, @Argument SurveyPresentInput input) {
    var outcome =
        input.test()
            ? intake.presentTest(tenant, input.request())
            : intake.present(tenant, input.request());
    return outcome.payload(SurveyPresentPayload::new);
  }

  @MutationMapping
  ResponseSubmitPayload responseSubmit(TenantId tenant, DataFetchingEnvironment environment) {
    var input = new InputObject(environment.getArguments()).get("input", ResponseSubmitInput::of);
    return intake
        .submit(
            tenant,
            input.presentationToken(),
            input.submissionId(),
            input.answers(),
            input.participation())
        .payload(ResponseSubmitPayload::new);
  }

  @MutationMapping
  ResponseErasePayload responseErase(TenantId tenant, @Argument ResponseEraseInput input) {
    return erasures
        .erase(
            tenant,
            new SurveyId(input.surveyId()),
            new ResponseId(input.responseId()),
            input.eraseSecret())
        .payload(ResponseErasePayload::new);
  }

  @SchemaMapping
  @Nullable String respondentId(Response response) {
    var id = response.respondent().id();
    return id == null || !CallerScopes.has(IDENTITY) ? null : id.value();
  }

  @SchemaMapping
  List<RespondentAttribute> attributes(Response response, TenantId tenant) {
    return visible(tenant, response, response.respondent().attributes());
  }

  @SchemaMapping
  List<RespondentAttribute> claimed(Response response, TenantId tenant) {
    return visible(tenant, response, response.respondent().claimed());
  }

  /** Personal is what was so at publication, and what is now. */
  private List<RespondentAttribute> visible(
      TenantId tenant, Response response, Map<AttributeId, AttributeValue> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    var now = attributes.schema(tenant);
    var then =
        AttributeSchema.of(
            surveys.version(tenant, response.surveyId(), response.version()).attributes());
    boolean all = CallerScopes.has(IDENTITY);
    return RespondentAttribute.of(values, id -> all || (now.isOpen(id) && then.isOpen(id)));
  }
}
