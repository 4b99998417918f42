package io.luotain.invitation;

import org.jspecify.annotations.Nullable;

/**
 * How many people were invited to a wave, and how many of them answered it.
 *
 * @param wave null for the survey's time without waves
 * @param answered null of an anonymous survey
 */
public record InvitationCounts(@Nullable String wave, long invited, @Nullable Long answered) {

  /** Share of the invited who answered; null when nobody was invited. */
  public @Nullable Double responseRate() {
    return invited == 0 || answered == null ? null : answered.doubleValue() / invited;
  }
}
