package io.luotain.platform;

import java.security.SecureRandom;

/** Random ids and secrets from the system's secure source. */
public final class RandomIds {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomIds() {}

  /** {@code length} characters of Crockford's base 32 in lower case, 5 bits each. */
  public static String next(int length) {
    var id = new StringBuilder(length);
    for (byte b : bytes(length)) {
      id.append(ALPHABET.charAt(b & 31));
    }
    return id.toString();
  }

  /** {@code count} random bytes. */
  public static byte[] bytes(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
