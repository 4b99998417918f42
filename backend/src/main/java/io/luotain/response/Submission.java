package io.luotain.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.luotain.invitation.Participation;
import io.luotain.platform.Digests;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;

/** What follows from a client's submission id and the survey's key alone. */
final class Submission {

  private static final int SECRET_BYTES = 16;

  private Submission() {}

  /** The receipt for a submission, the same on every repeat. */
  static Receipt receipt(SecretKey surveyKey, UUID submissionId) {
    var secret = Arrays.copyOf(Digests.hmac(surveyKey, bytes("erase", submissionId)), SECRET_BYTES);
    return new Receipt(
        ResponseId.of(surveyKey, submissionId),
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
        null);
  }

  /** The receipt for what a participation token is spent on, the same on every repeat. */
  static Receipt receipt(SecretKey surveyKey, Participation token) {
    var source = ("erase " + token.id()).getBytes(UTF_8);
    var secret = Arrays.copyOf(Digests.hmac(surveyKey, source), SECRET_BYTES);
    return new Receipt(
        ResponseId.of(token),
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
        token.contract());
  }

  static byte[] bytes(String use, UUID submissionId) {
    var prefix = use.getBytes(UTF_8);
    return ByteBuffer.allocate(prefix.length + 16)
        .put(prefix)
        .putLong(submissionId.getMostSignificantBits())
        .putLong(submissionId.getLeastSignificantBits())
        .array();
  }
}
