package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often one person may answer a survey.
 *
 * @param days for {@code EVERY}, how many days after an answer the next is taken, 1 to 3,650; else
 *     null
 */
public record RepeatPolicy(Kind kind, @Nullable Integer days) {

  public static final RepeatPolicy ONCE = new RepeatPolicy(Kind.ONCE, null);
  private static final int MAX_DAYS = 3_650;

  /** The kinds of policy. */
  public enum Kind {
    /** Once in each wave; once for ever where waves have no names. */
    ONCE,
    /** Again after some days. */
    EVERY,
    /** As often as one likes. */
    ALWAYS
  }

  /**
   * Whether somebody may answer now.
   *
   * @param last when they answered last; null for never
   * @param inThisWave whether that was in the present wave
   */
  public boolean allows(@Nullable Instant last, boolean inThisWave, Instant now) {
    return switch (kind) {
      case ONCE -> last == null || !inThisWave;
      case EVERY -> last == null || days == null || !now.isBefore(last.plus(Duration.ofDays(days)));
      case ALWAYS -> true;
    };
  }

  void check(UserErrors errors) {
    if (kind == Kind.EVERY) {
      errors
          .at("days")
          .addIf(days == null || days < 1 || days > MAX_DAYS, INVALID, "Give 1 to 3,650 days.");
    } else {
      errors.at("days").addIf(days != null, INVALID, "Only EVERY takes days; leave it out.");
    }
  }
}
