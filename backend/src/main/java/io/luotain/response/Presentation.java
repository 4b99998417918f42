package io.luotain.response;

import io.luotain.survey.IdentityMode;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyVersion;
import java.time.Instant;
import java.util.List;

/**
 * A survey as one visitor meets it.
 *
 * @param token to give back with the answers
 * @param locale of all texts
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
    List<PresentedPage> pages) {

  /** Whether the locale is written from right to left. */
  public boolean rightToLeft() {
    return TextDirection.isRightToLeft(locale);
  }

  static Presentation of(SurveyVersion version, Presented presented, String token) {
    var content = version.content();
    var locale = presented.locale();
    return new Presentation(
        token,
        presented.issuedAt().plus(PresentationTokens.LIFETIME),
        version.surveyId(),
        version.number(),
        locale,
        version.identityMode(),
        content.title().in(locale),
        content.thankYou().in(locale),
        content.pages().stream()
            .map(each -> PresentedPage.of(each, locale, presented.seed()))
            .toList());
  }
}
