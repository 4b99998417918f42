package io.luotain.results;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;

import graphql.GraphQLError;
import io.luotain.access.IssuedShare;
import io.luotain.access.Share;
import io.luotain.access.ShareTokens;
import io.luotain.platform.Outcome;
import io.luotain.platform.Page;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class ResultsController {

  private static final int MAX_DAYS = 366;

  record ResultsShareCreateInput(String surveyId, int days) {}

  record ResultsShareCreatePayload(
      @Nullable Share share, @Nullable String token, List<UserError> userErrors) {

    static ResultsShareCreatePayload of(@Nullable IssuedShare issued, List<UserError> errors) {
      return issued == null
          ? new ResultsShareCreatePayload(null, null, errors)
          : new ResultsShareCreatePayload(issued.share(), issued.token(), errors);
    }
  }

  record ResultsShareRevokePayload(@Nullable Share share, List<UserError> userErrors) {}

  private final Results results;
  private final Surveys surveys;
  private final ShareTokens shares;
  private final Clock clock;

  ResultsController(Results results, Surveys surveys, ShareTokens shares, Clock clock) {
    this.results = results;
    this.surveys = surveys;
    this.shares = shares;
    this.clock = clock;
  }

  @QueryMapping
  @Nullable SurveyResults surveyResults(TenantId tenant, @Argument String surveyId) {
    return results.of(tenant, new SurveyId(surveyId)).orElse(null);
  }

  @SubscriptionMapping
  Flux<SurveyResults> resultsChanged(TenantId tenant, @Argument String surveyId) {
    return results.changes(tenant, new SurveyId(surveyId));
  }

  @QueryMapping
  Window<Share> resultsShares(TenantId tenant, ScrollSubrange range) {
    return shares.list(tenant, Page.of(range));
  }

  @MutationMapping
  ResultsShareCreatePayload resultsShareCreate(
      TenantId tenant, @Argument ResultsShareCreateInput input) {
    return share(tenant, input).payload(ResultsShareCreatePayload::of);
  }

  private Outcome<IssuedShare> share(TenantId tenant, ResultsShareCreateInput input) {
    var errors = UserErrors.under("input");
    errors
        .at("days")
        .addIf(input.days() < 1 || input.days() > MAX_DAYS, INVALID, "Give 1 to 366 days.");
    errors
        .at("surveyId")
        .addIf(
            surveys.recent(tenant, new SurveyId(input.surveyId())).isEmpty(),
            NOT_FOUND,
            "There is no survey with this id.");
    return errors.isEmpty()
        ? Outcome.done(
            shares.issue(
                tenant, input.surveyId(), clock.instant().plus(Duration.ofDays(input.days()))))
        : Outcome.refused(errors);
  }

  @MutationMapping
  ResultsShareRevokePayload resultsShareRevoke(TenantId tenant, @Argument String id) {
    return shares.revoke(tenant, id).payload(ResultsShareRevokePayload::new);
  }

  @GraphQlExceptionHandler
  GraphQLError tooLarge(SurveyTooLarge refused) {
    return GraphQLError.newError()
        .errorType(ErrorType.INTERNAL_ERROR)
        .message(refused.getMessage())
        .extensions(Map.of("code", "SURVEY_TOO_LARGE"))
        .build();
  }
}
