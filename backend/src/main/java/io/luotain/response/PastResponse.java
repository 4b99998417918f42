package io.luotain.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A response that was accepted earlier, elsewhere.
 *
 * @param submissionId decides its id, so that loading it twice stores it once
 * @param acceptedAt in milliseconds
 */
public record PastResponse(
    UUID submissionId,
    int version,
    Instant acceptedAt,
    String locale,
    Channel channel,
    List<Answer> answers) {}
