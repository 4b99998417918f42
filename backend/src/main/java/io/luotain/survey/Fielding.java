package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a published survey may be answered, and how often by one person.
 *
 * @param opensAt when it begins; null for at once
 * @param closesAt when it ends; null for never
 */
public record Fielding(@Nullable Instant opensAt, @Nullable Instant closesAt, RepeatPolicy repeat) {

  static final Fielding OPEN = new Fielding(null, null, RepeatPolicy.ONCE);

  Fielding scheduled(@Nullable Instant newOpensAt, @Nullable Instant newClosesAt) {
    return new Fielding(newOpensAt, newClosesAt, repeat);
  }

  Fielding repeated(RepeatPolicy policy) {
    return new Fielding(opensAt, closesAt, policy);
  }

  boolean hasBegun(Instant now) {
    return opensAt == null || !now.isBefore(opensAt);
  }

  boolean hasEnded(Instant now) {
    return closesAt != null && !now.isBefore(closesAt);
  }

  void check(UserErrors errors) {
    errors
        .at("closesAt")
        .addIf(
            opensAt != null && closesAt != null && !opensAt.isBefore(closesAt),
            INVALID,
            "Give a moment after `opensAt`.");
    repeat.check(errors.at("repeat"));
  }
}
