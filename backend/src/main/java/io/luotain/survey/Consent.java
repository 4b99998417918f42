package io.luotain.survey;

import io.luotain.platform.UserErrors;
import org.springframework.data.annotation.TypeAlias;

/** Accepting what the text of the question states. A required one must be accepted. */
@TypeAlias("consent")
public record Consent() implements QuestionType {

  @Override
  public String kind() {
    return "consent";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {}
}
