package io.luotain.invitation;

import io.luotain.respondent.RespondentId;
import io.luotain.survey.SurveyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was asked to answer one wave of an identified survey, or a blind wave of an
 * anonymous one. There is at most one for each person and wave.
 *
 * @param id names it; not the secret in its link
 * @param wave the wave that was in the field when it was made; null for none
 * @param expiresAt when its link ends by itself; null for with the wave
 * @param revokedAt when its link was revoked; null while it is good
 * @param answeredAt when the respondent's first answer to the wave came, by whatever way; null for
 *     not yet, and always in a blind wave
 */
public record Invitation(
    String id,
    SurveyId surveyId,
    @Nullable String wave,
    RespondentId respondentId,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant answeredAt) {

  /** How far an invitation is. */
  public enum State {
    CREATED,
    ANSWERED,
    EXPIRED,
    REVOKED
  }

  /** What counts most: an answer, then that it was revoked, then that its time is over. */
  public State stateAt(Instant now) {
    if (answeredAt != null) {
      return State.ANSWERED;
    }
    if (revokedAt != null) {
      return State.REVOKED;
    }
    return expiresAt != null && !now.isBefore(expiresAt) ? State.EXPIRED : State.CREATED;
  }
}
