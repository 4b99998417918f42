package io.luotain.results;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.WRONG_STATE;

import io.luotain.access.ApiKeys;
import io.luotain.access.Caller;
import io.luotain.access.IssuedKey;
import io.luotain.access.IssuedShare;
import io.luotain.access.ShareTokens;
import io.luotain.platform.Outcome;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserErrors;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sharing results by read-only tokens and keys. */
@Service
class ResultsShares {

  private static final int MAX_DAYS = 366;

  private final ShareTokens tokens;
  private final Surveys surveys;
  private final Inquiries inquiries;
  private final ApiKeys keys;
  private final Clock clock;

  ResultsShares(
      ShareTokens tokens, Surveys surveys, Inquiries inquiries, ApiKeys keys, Clock clock) {
    this.tokens = tokens;
    this.surveys = surveys;
    this.inquiries = inquiries;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Creates a token that is good for 1 to 366 days.
   *
   * @param filter the only responses that it shows, a condition as for results; null for all
   */
  @RequiresScope("results:share")
  public Outcome<IssuedShare> create(
      TenantId tenant, SurveyId id, @Nullable String filter, int days) {
    var errors = UserErrors.under("input");
    errors.at("days").addIf(days < 1 || days > MAX_DAYS, INVALID, "Give 1 to 366 days.");
    var survey = surveys.recent(tenant, id);
    errors.at("surveyId").addIf(survey.isEmpty(), NOT_FOUND, "There is no survey with this id.");
    if (filter != null && survey.isPresent()) {
      checkFilter(tenant, survey.get(), filter, errors);
    }
    return errors.isEmpty()
        ? Outcome.done(
            tokens.issue(tenant, id.value(), filter, clock.instant().plus(Duration.ofDays(days))))
        : Outcome.refused(errors);
  }

  private void checkFilter(TenantId tenant, Survey survey, String filter, UserErrors errors) {
    if (survey.latest().isPresent()) {
      inquiries.checkFilter(tenant, survey, filter, errors.at("filter"));
    } else {
      errors.at("filter").add(WRONG_STATE, "Publish the survey first, or leave the filter out.");
    }
  }

  /** Creates an API key that reads the results of those responses and nothing else. */
  @RequiresScope("tenant:admin")
  public Outcome<IssuedKey> createKey(Caller caller, TenantId tenant, String name, String filter) {
    var errors = UserErrors.under("input");
    inquiries.checkFilter(tenant, filter, errors.at("filter"));
    return errors.isEmpty() ? keys.createForResults(caller, name, filter) : Outcome.refused(errors);
  }
}
