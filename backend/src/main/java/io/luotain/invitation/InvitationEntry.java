package io.luotain.invitation;

import io.luotain.platform.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of inviting one person.
 *
 * @param respondentId as it was given
 * @param link the address to send, shown this once; null when there is no new one
 * @param userErrors empty unless it was refused
 */
record InvitationEntry(
    String respondentId, Result outcome, @Nullable String link, List<UserError> userErrors) {

  /** What became of one person's invitation. */
  enum Result {
    CREATED,
    RENEWED,
    ANSWERED,
    REFUSED
  }
}
