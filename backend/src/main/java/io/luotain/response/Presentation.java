package io.luotain.response;

import io.luotain.survey.IdentityMode;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyLogic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A survey as one visitor meets it.
 *
 * @param token to give back with the answers
 * @param locale of all texts
 * @param thankYouLogic how answers change what is said after the last one; null when they do not
 */
public record Presentation(
    String token,
    Instant expiresAt,
    SurveyId surveyId,
    int version,
    String locale,
    IdentityMode identityMode,
    String title,
    String thankYou,
    @Nullable Object thankYouLogic,
    List<PresentedPage> pages) {

  /** Whether the locale is written from right to left. */
  public boolean rightToLeft() {
    return TextDirection.isRightToLeft(locale);
  }

  static Presentation of(
      SurveyLogic logic, IdentityMode identityMode, Presented presented, String token) {
    var presenter = new Presenter(logic, presented);
    var thankYou = presenter.shown(logic.content().thankYou());
    return new Presentation(
        token,
        presented.issuedAt().plus(PresentationTokens.LIFETIME),
        presented.surveyId(),
        presented.version(),
        presented.locale(),
        identityMode,
        presenter.shown(logic.content().title()).text(),
        thankYou.text(),
        thankYou.logic(),
        new PresentedPages(presenter).present());
  }
}
