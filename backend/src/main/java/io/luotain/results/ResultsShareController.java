package io.luotain.results;

import io.luotain.access.ApiKey;
import io.luotain.access.Caller;
import io.luotain.access.IssuedKey;
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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
class ResultsShareController {

  record ResultsShareCreateInput(String surveyId, @Nullable String filter, int days) {}

  record ResultsKeyCreateInput(String name, String filter) {}

  record ResultsKeyCreatePayload(
      @Nullable ApiKey apiKey, @Nullable String secret, List<UserError> userErrors) {

    static ResultsKeyCreatePayload of(Outcome<IssuedKey> outcome) {
      return outcome.payload(
          (issued, errors) ->
              issued == null
                  ? new ResultsKeyCreatePayload(null, null, errors)
                  : new ResultsKeyCreatePayload(issued.apiKey(), issued.secret(), errors));
    }
  }

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
        shares.create(tenant, new SurveyId(input.surveyId()), input.filter(), input.days()));
  }

  @MutationMapping
  ResultsKeyCreatePayload resultsKeyCreate(
      @AuthenticationPrincipal Caller caller,
      TenantId tenant,
      @Argument ResultsKeyCreateInput input) {
    return ResultsKeyCreatePayload.of(
        shares.createKey(caller, tenant, input.name(), input.filter()));
  }

  @MutationMapping
  ResultsShareRevokePayload resultsShareRevoke(TenantId tenant, @Argument String id) {
    return tokens.revoke(tenant, id).payload(ResultsShareRevokePayload::new);
  }
}
