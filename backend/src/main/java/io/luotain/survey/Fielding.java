package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;
import static java.util.Objects.requireNonNullElse;

import io.luotain.platform.UserErrors;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a published survey may be answered, by whom, and how often by one person.
 *
 * @param opensAt when it begins; null for at once
 * @param closesAt when it ends; null for never
 * @param admission who may; null for anybody
 */
public record Fielding(
    @Nullable Instant opensAt,
    @Nullable Instant closesAt,
    RepeatPolicy repeat,
    @Nullable Admission admission) {

  static final Fielding OPEN = new Fielding(null, null, RepeatPolicy.ONCE, null);

  Fielding scheduled(@Nullable Instant newOpensAt, @Nullable Instant newClosesAt) {
    return new Fielding(newOpensAt, newClosesAt, repeat, admission);
  }

  Fielding repeated(RepeatPolicy policy) {
    return new Fielding(opensAt, closesAt, policy, admission);
  }

  Fielding admitting(Admission who) {
    return new Fielding(opensAt, closesAt, repeat, who);
  }

  Admission admitted() {
    return requireNonNullElse(admission, Admission.ANYBODY);
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
