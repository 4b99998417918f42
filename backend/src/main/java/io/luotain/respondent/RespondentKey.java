package io.luotain.respondent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a tenant signs the tokens of its respondents.
 *
 * @param id the tokens' {@code kid}
 * @param name what people call it, 1 to 100 code points
 * @param revokedAt null while it is good
 */
public record RespondentKey(
    String id,
    String name,
    KeyAlgorithm algorithm,
    Instant createdAt,
    @Nullable Instant revokedAt) {}
