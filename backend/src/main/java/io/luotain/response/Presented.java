package io.luotain.response;

import io.luotain.expression.Bindings;
import io.luotain.expression.Value;
import io.luotain.expression.Variable;
import io.luotain.respondent.KnownRespondent;
import io.luotain.respondent.RespondentVariables;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyVariables;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was presented to one visitor, as it travels in the presentation token.
 *
 * @param test whether the answers are to be marked as test answers
 * @param seed decides the order of what is shuffled
 * @param day in the tenant's time zone
 * @param issuedAt in seconds
 * @param respondent who it is, with the values that the survey's logic or its responses need
 */
record Presented(
    SurveyId surveyId,
    int version,
    String locale,
    int seed,
    Channel channel,
    boolean test,
    LocalDate day,
    Instant issuedAt,
    KnownRespondent respondent) {

  /** The values of what is known; all other variables are answers. */
  Bindings known() {
    return RespondentVariables.bindings(respondent.attributes())
        .or(RespondentVariables.claimed(respondent.claimed()))
        .or(this::own);
  }

  private @Nullable Value own(Variable variable) {
    if (!variable.root().equals(SurveyVariables.RESPONSE)) {
      return null;
    }
    return switch (variable.name()) {
      case SurveyVariables.LOCALE -> Value.of(locale);
      case SurveyVariables.CHANNEL -> Value.of(channel.name());
      case SurveyVariables.DAY -> Value.of(day);
      default -> null;
    };
  }
}
