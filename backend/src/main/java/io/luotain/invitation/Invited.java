package io.luotain.invitation;

import io.luotain.respondent.RespondentId;
import java.util.UUID;

/**
 * Whom a good invitation is for.
 *
 * @param serial random, made with the invitation and never used again, also when the same person is
 *     erased and invited anew
 */
public record Invited(RespondentId respondent, UUID serial) {}
