package io.luotain.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A block as it is stored: who is in it, never what they said.
 *
 * @param members empty once it is past its retention
 * @param withdrawn whether a member was erased, or its retention is over, so that it is published
 *     no more
 */
record StoredBlock(
    int number,
    int version,
    LocalDate released,
    List<String> dimensions,
    List<UUID> members,
    boolean withdrawn) {}
