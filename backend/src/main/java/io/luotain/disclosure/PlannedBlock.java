package io.luotain.disclosure;

import java.util.List;
import java.util.UUID;

/**
 * Responses that are published together.
 *
 * @param dimensions what all of them share on the first dimensions; on those that follow they are
 *     "other"
 * @param members in an order that says nothing
 */
record PlannedBlock(int version, List<String> dimensions, List<UUID> members) {}
