package io.luotain.response;

import io.luotain.invitation.Participation;
import io.luotain.platform.Digests;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Names a response. It is the survey's keyed hash of the client's submission id, as a UUID of
 * version 8 (RFC 9562): the same submission always has the same id, and the id says nothing of time
 * or order.
 */
public record ResponseId(UUID value) {

  static ResponseId of(SecretKey surveyKey, UUID submissionId) {
    return of(Digests.hmac(surveyKey, Submission.bytes("id", submissionId)));
  }

  /** Names what a participation token is spent on. */
  static ResponseId of(Participation token) {
    return of(Base64.getUrlDecoder().decode(token.id()));
  }

  private static ResponseId of(byte[] keyed) {
    var hash = ByteBuffer.wrap(keyed);
    long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new ResponseId(new UUID(high, low));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
