package io.luotain.survey;

import io.luotain.platform.UserErrors;
import org.springframework.data.annotation.TypeAlias;

/** An e-mail address. */
@TypeAlias("email")
public record Email() implements QuestionType {

  /** Longest address in code points (RFC 5321, 4.5.3.1.3, less the angle brackets). */
  public static final int MAX_LENGTH = 254;

  @Override
  public String kind() {
    return "e-mail address";
  }

  @Override
  public void check(String defaultLocale, UserErrors errors) {}
}
