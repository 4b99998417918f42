package io.luotain.survey;

import io.luotain.platform.UserErrors;
import org.springframework.data.annotation.TypeAlias;

/** Nothing to answer: text and help are only shown. */
@TypeAlias("information")
public record Information() implements QuestionType {

  @Override
  public String kind() {
    return "information";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {}
}
