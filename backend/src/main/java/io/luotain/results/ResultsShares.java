package io.luotain.results;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;

import io.luotain.access.IssuedShare;
import io.luotain.access.ShareTokens;
import io.luotain.platform.Outcome;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserErrors;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Sharing the results of one survey by a read-only token. */
@Service
class ResultsShares {

  private static final int MAX_DAYS = 366;

  private final ShareTokens tokens;
  private final Surveys surveys;
  private final Clock clock;

  ResultsShares(ShareTokens tokens, Surveys surveys, Clock clock) {
    this.tokens = tokens;
    this.surveys = surveys;
    this.clock = clock;
  }

  /** Creates a token that is good for 1 to 366 days. */
  @RequiresScope("results:share")
  public Outcome<IssuedShare> create(TenantId tenant, SurveyId survey, int days) {
    var errors = UserErrors.under("input");
    errors.at("days").addIf(days < 1 || days > MAX_DAYS, INVALID, "Give 1 to 366 days.");
    errors
        .at("surveyId")
        .addIf(
            surveys.recent(tenant, survey).isEmpty(),
            NOT_FOUND,
            "There is no survey with this id.");
    return errors.isEmpty()
        ? Outcome.done(
            tokens.issue(tenant, survey.value(), clock.instant().plus(Duration.ofDays(days))))
        : Outcome.refused(errors);
  }
}
