package io.luotain.results;

import graphql.GraphQLError;
import io.luotain.platform.NotFound;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class ResultsController {

  private final Results results;
  private final Comparison comparison;

  ResultsController(Results results, Comparison comparison) {
    this.results = results;
    this.comparison = comparison;
  }

  @QueryMapping
  @Nullable SurveyResults surveyResults(
      TenantId tenant,
      @Argument String surveyId,
      @Argument @Nullable String filter,
      @Argument @Nullable DayRange days,
      @Argument @Nullable List<String> questions,
      @Argument List<String> breakdownBy,
      @Argument @Nullable Interval interval,
      @Argument ResultsRequest.@Nullable CompareTo compareTo) {
    var id = new SurveyId(surveyId);
    var request =
        new ResultsRequest(filter, days, questions, breakdownBy, interval, compareTo, null);
    return (request.isPlain() ? results.results(tenant, id) : results.results(tenant, id, request))
        .orElse(null);
  }

  @QueryMapping
  @Nullable SurveyComparison surveyComparison(
      TenantId tenant, @Argument String surveyId, @Argument Basis by, @Argument int last) {
    return comparison.compare(tenant, new SurveyId(surveyId), by, last).orElse(null);
  }

  @SubscriptionMapping
  Flux<SurveyResults> resultsChanged(
      TenantId tenant,
      @Argument String surveyId,
      @Argument @Nullable String filter,
      @Argument @Nullable DayRange days,
      @Argument @Nullable List<String> questions,
      @Argument List<String> breakdownBy,
      @Argument @Nullable Interval interval,
      @Argument ResultsRequest.@Nullable CompareTo compareTo) {
    var id = new SurveyId(surveyId);
    var request =
        new ResultsRequest(filter, days, questions, breakdownBy, interval, compareTo, null);
    return (request.isPlain() ? results.changes(tenant, id) : results.changes(tenant, id, request))
        .orElseThrow(() -> new NotFound("There is no published survey with this id."));
  }

  @GraphQlExceptionHandler
  GraphQLError refused(ResultsRefused refused) {
    return GraphQLError.newError()
        .errorType(refused.reason())
        .message(String.valueOf(refused.getMessage()))
        .build();
  }
}
