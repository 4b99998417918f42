package io.luotain.invitation;

import io.luotain.respondent.RespondentId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a good invitation is for.
 *
 * @param id the invitation's
 * @param serial random, made with the invitation and never used again, also when the same person is
 *     erased and invited anew
 * @param stratum fingerprint of the key that signs for it in a blind wave; null in no such wave
 */
public record Invited(String id, RespondentId respondent, UUID serial, @Nullable String stratum) {}
