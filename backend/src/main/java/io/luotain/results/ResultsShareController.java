package io.luotain.results;

import io.luotain.access.IssuedShare;
import io.luotain.access.Share;
import io.luotain.access.ShareTokens;
import io.luotain.platform.Outcome;
import io.luotain.platform.Page;
import io.luotain.platform.UserError;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ResultsShareController {

  record ResultsShareCreateInput(String surveyId, int days) {}

  record ResultsShareCreatePayload(
      @Nullable Share share, @Nullable String token, List<UserError> userErrors) {

    static ResultsShareCreatePayload of(Outcome<IssuedShare> outcome) {
      return outcome.payload(
          (issued, errors) ->
              issued == null
                  ? new ResultsShareCreatePayload(null, null, errors)
                  : new ResultsShareCreatePayload(issued.share(), issued.token(), errors));
    }
  }

  record ResultsShareRevokePayload(@Nullable Share share, List<UserError> userErrors) {}

  private final ResultsShares shares;
  private final ShareTokens tokens;

  ResultsShareController(ResultsShares shares, ShareTokens tokens) {
    this.shares = shares;
    this.tokens = tokens;
  }

  @QueryMapping
  Window<Share> resultsShares(TenantId tenant, ScrollSubrange range) {
    return tokens.list(tenant, Page.of(range));
  }

  @MutationMapping
  ResultsShareCreatePayload resultsShareCreate(
      TenantId tenant, @Argument ResultsShareCreateInput input) {
    return ResultsShareCreatePayload.of(
        shares.create(tenant, new SurveyId(input.surveyId()), input.days()));
  }

  @MutationMapping
  ResultsShareRevokePayload resultsShareRevoke(TenantId tenant, @Argument String id) {
    return tokens.revoke(tenant, id).payload(ResultsShareRevokePayload::new);
  }
}
