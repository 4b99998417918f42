package io.luotain.response;

/**
 * Proof that answers are stored.
 *
 * @param eraseSecret 128 bits in base64url; whoever knows it may have the response erased, and only
 *     its hash is stored
 */
public record Receipt(ResponseId responseId, String eraseSecret) {}
