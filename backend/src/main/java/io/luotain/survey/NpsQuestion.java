package io.luotain.survey;

import io.luotain.platform.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** How likely one is to recommend, 0 to 10 (Reichheld 2003). */
@TypeAlias("nps")
public record NpsQuestion(
    QuestionId id,
    LocalizedText text,
    boolean required,
    @Nullable LocalizedText lowLabel,
    @Nullable LocalizedText highLabel)
    implements Question {

  public static final int MAX = 10;

  @Override
  public String kind() {
    return "nps";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {
    Labels.check(lowLabel, highLabel, defaultLocale, errors);
  }
}
