package io.luotain.invitation;

import java.util.List;

/**
 * What a good participation token proves.
 *
 * @param id 32 bytes in base64url, the same for the same token, see {@link ParticipationToken#id}
 * @param dimensions values of its stratum on the contract's dimensions
 * @param contract {@link BlindWave#hash} of its wave
 */
public record Participation(String id, List<String> dimensions, String contract) {}
