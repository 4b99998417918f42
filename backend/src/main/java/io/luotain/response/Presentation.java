package io.luotain.response;

import io.luotain.survey.IdentityMode;
import io.luotain.survey.PrivacyContract;
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
 * @param privacy what an anonymous survey promises; null when it is not anonymous
 * @param thankYouLogic how answers change what is said after the last one; null when they do not
 */
public record Presentation(
    String token,
    Instant expiresAt,
    SurveyId surveyId,
    int version,
    String locale,
    IdentityMode identityMode,
    @Nullable PresentedPrivacy privacy,
    String title,
    String thankYou,
    @Nullable Object thankYouLogic,
    List<PresentedPage> pages) {

  /** Whether the locale is written from right to left. */
  public boolean rightToLeft() {
    return TextDirection.isRightToLeft(locale);
  }

  static Presentation of(
      SurveyLogic logic, @Nullable PrivacyContract contract, Presented presented, String token) {
    var presenter = new Presenter(logic, presented);
    var thankYou = presenter.shown(logic.content().thankYou());
    return new Presentation(
        token,
        presented.issuedAt().plus(PresentationTokens.LIFETIME),
        presented.surveyId(),
        presented.version(),
        presented.locale(),
        contract == null ? IdentityMode.IDENTIFIED : IdentityMode.ANONYMOUS,
        contract == null ? null : PresentedPrivacy.of(contract, logic.schema()),
        presenter.shown(logic.content().title()).text(),
        thankYou.text(),
        thankYou.logic(),
        new PresentedPages(presenter).present());
  }
}
