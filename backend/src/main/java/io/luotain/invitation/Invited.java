package io.luotain.invitation;

import io.luotain.respondent.RespondentId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a good invitation is for.
 *
 * @param id the invitation's
 * @param stratum fingerprint of the key that signs for it in a blind wave; null in no such wave
 */
public record Invited(String id, RespondentId respondent, @Nullable String stratum) {}
