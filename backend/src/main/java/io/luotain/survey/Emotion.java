package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/**
 * One emotion, and how strong it is.
 *
 * @param options 2 to 12, in order
 * @param maxIntensity strongest intensity, 1 to 3; 1 is the weakest
 */
@TypeAlias("emotion")
public record Emotion(EmotionDisplay display, List<EmotionOption> options, int maxIntensity)
    implements QuestionType {

  private static final int MAX_OPTIONS = 12;

  @Override
  public String kind() {
    return "emotion with intensity 1 to " + maxIntensity;
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    Labelled.check(options, 2, MAX_OPTIONS, defaultLocale, errors.at("options"));
    errors.at("maxIntensity").addIf(maxIntensity < 1 || maxIntensity > 3, INVALID, "Give 1 to 3.");
  }
}
