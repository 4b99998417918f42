package io.luotain.invitation;

import io.luotain.platform.Digests;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Proof of one invitation to a blind wave, made in the respondent's browser. What is signed is the
 * prepared message: 32 random bytes, then what all tokens of the wave say. The signer never saw it,
 * so that nobody can tell whose invitation it was.
 */
final class ParticipationToken {

  /** Random bytes that the browser puts before the message (PrepareRandomize, RFC 9474). */
  static final int RANDOM_BYTES = 32;

  private static final int SIGNATURE_BYTES = BlindSigningKey.BITS / 8;
  private static final int MAX_TEXT = 1000;

  private final byte[] prepared;
  private final byte[] signature;

  ParticipationToken(byte[] prepared, byte[] signature) {
    this.prepared = prepared;
    this.signature = signature;
  }

  /**
   * Reads what a browser sent: the prepared message and the signature, one after the other, in
   * base64url without padding. Empty if the text has another form; a token proves nothing before
   * {@link BlindVerificationKey#verifies} says so.
   */
  static Optional<ParticipationToken> read(String text) {
    if (text.length() > MAX_TEXT) {
      return Optional.empty();
    }
    return bytes(text)
        .filter(bytes -> bytes.length >= RANDOM_BYTES + SIGNATURE_BYTES)
        .map(ParticipationToken::split);
  }

  /**
   * Under which participation is stored: HMAC-SHA-256 of the prepared message, 32 bytes. The same
   * token, and any other signature of the same message, has the same id, so that spending it twice
   * is a duplicate key and no look-up is needed. Whoever reads the store learns no token from it.
   *
   * @param waveKey of this wave alone, so that ids of two waves have nothing to do with each other;
   *     destroyed once no answers to the wave are taken any more
   */
  byte[] id(SecretKey waveKey) {
    return Digests.hmac(waveKey, prepared);
  }

  /** Tells whether the random bytes are followed by exactly this message. */
  boolean says(byte[] message) {
    return prepared.length >= RANDOM_BYTES
        && Arrays.equals(prepared, RANDOM_BYTES, prepared.length, message, 0, message.length);
  }

  byte[] prepared() {
    return prepared;
  }

  byte[] signature() {
    return signature;
  }

  private static Optional<byte[]> bytes(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ParticipationToken split(byte[] bytes) {
    var end = bytes.length - SIGNATURE_BYTES;
    return new ParticipationToken(
        Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length));
  }
}
