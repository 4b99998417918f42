package io.luotain.disclosure;

import java.util.List;
import java.util.UUID;

/**
 * A response that is in no block yet, as far as blocks are made by it: never its answers.
 *
 * @param dimensions its value on each dimension of the contract, in their order; empty text where
 *     it has none
 */
record Waiting(UUID id, int version, List<String> dimensions) {}
