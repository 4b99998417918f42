package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.CHANGE_NOT_ACCEPTED;

import io.luotain.platform.UserErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a draft is to be published.
 *
 * @param accept the gravest kind of change that the caller accepts
 * @param wave label of the wave that begins or goes on; null to go on with the present one
 */
public record PublishRequest(SurveyChange.Kind accept, @Nullable String wave) {

  /** Only with changes that leave earlier results as they are, in the present wave. */
  public static final PublishRequest COMPATIBLE =
      new PublishRequest(SurveyChange.Kind.COMPATIBLE, null);

  private static final int MAX_WAVE = 100;

  @Nullable String waveAfter(@Nullable String present) {
    return wave == null ? present : wave;
  }

  void check(List<SurveyChange> changes, UserErrors errors) {
    if (wave != null) {
      errors.at("wave").checkText(wave, MAX_WAVE);
    }
    for (var change : changes) {
      errors
          .at("draft")
          .at(change.path().toArray())
          .addIf(
              change.kind().compareTo(accept) > 0,
              CHANGE_NOT_ACCEPTED,
              "%s Publish with `accept: %s` if you want this."
                  .formatted(change.message(), change.kind()));
    }
  }
}
