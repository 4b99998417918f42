package io.luotain.invitation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.luotain.platform.Digests;
import io.luotain.platform.RandomIds;
import io.luotain.respondent.RespondentId;
import io.luotain.survey.SurveyId;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * What a link carries: {@code lt_in_}, the invitation's id, and 130 random bits. Only its hash is
 * stored.
 */
record InvitationSecret(String id, String text) {

  private static final String PREFIX = "lt_in_";
  private static final int ID_BYTES = 16;
  private static final int RANDOM_LENGTH = 26;
  private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9a-f]{32})[0-9a-z]{26}");

  /**
   * The id of the one invitation of this person to this wave. It follows from them, so that
   * inviting twice meets the same document; nobody without the key can tell whose it is.
   */
  static String id(SecretKey key, SurveyId survey, @Nullable String wave, RespondentId respondent) {
    var named = survey.value() + "\0" + (wave == null ? "" : wave) + "\0" + respondent.value();
    return HexFormat.of()
        .formatHex(Arrays.copyOf(Digests.hmac(key, named.getBytes(UTF_8)), ID_BYTES));
  }

  static InvitationSecret next(String id) {
    return new InvitationSecret(id, PREFIX + id + RandomIds.next(RANDOM_LENGTH));
  }

  /** Reads what a visitor gave; empty if it has another form. */
  static Optional<InvitationSecret> read(String text) {
    var match = FORM.matcher(text);
    return match.matches()
        ? Optional.of(new InvitationSecret(match.group(1), text))
        : Optional.empty();
  }

  String hash() {
    return Digests.sha256(text);
  }

  /** Compares in a time that does not tell where they differ. */
  boolean hasHash(String hash) {
    return MessageDigest.isEqual(hash().getBytes(US_ASCII), hash.getBytes(US_ASCII));
  }

  /** Without the random part. */
  @Override
  public String toString() {
    return PREFIX + id;
  }
}
