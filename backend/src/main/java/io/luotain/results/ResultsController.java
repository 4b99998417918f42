package io.luotain.results;

import graphql.GraphQLError;
import io.luotain.platform.NotFound;
import io.luotain.survey.PrivacyContract;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class ResultsController {

  private final Results results;
  private final Analysis analysis;
  private final Comparison comparison;
  private final Surveys surveys;

  ResultsController(Results results, Analysis analysis, Comparison comparison, Surveys surveys) {
    this.results = results;
    this.analysis = analysis;
    this.comparison = comparison;
    this.surveys = surveys;
  }

  /** Why not everything is shown. */
  record Withheld(int minimumGroup, String message) {

    static Withheld of(PrivacyContract contract) {
      int k = contract.minimumGroup();
      return new Withheld(
          k,
          ("Answers are published in blocks of at least %1$d, some time after they were given; in a"
                  + " block, a question that fewer than %1$d answered is blank.")
              .formatted(k));
    }
  }

  @SchemaMapping(typeName = "SurveyResults")
  @Nullable Withheld withheld(SurveyResults results, TenantId tenant) {
    return surveys
        .recent(tenant, results.surveyId())
        .flatMap(
            survey ->
                survey.latest().flatMap(ref -> surveys.version(tenant, survey, ref).contract()))
        .map(Withheld::of)
        .orElse(null);
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
    var request = new ResultsRequest(filter, days, questions, breakdownBy, interval, compareTo);
    return (request.isPlain() ? results.results(tenant, id) : analysis.results(tenant, id, request))
        .orElse(null);
  }

  @QueryMapping
  @Nullable SurveyComparison surveyComparison(
      TenantId tenant, @Argument String surveyId, @Argument Basis by, @Argument int last) {
    return comparison.compare(tenant, new SurveyId(surveyId), by, last).orElse(null);
  }

  @SubscriptionMapping
  Flux<SurveyResults> resultsChanged(TenantId tenant, @Argument String surveyId) {
    return results
        .changes(tenant, new SurveyId(surveyId))
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
