package io.luotain.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The configured key under which every stored secret is encrypted (AES-256-GCM, NIST SP 800-38D).
 * Keys for other uses are derived from secrets by HKDF (RFC 5869).
 */
public final class MasterKey {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;

  public MasterKey(byte[] key) {
    if (key.length != 32) {
      throw new IllegalArgumentException("The master key must have 32 bytes.");
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  /** Encrypts; {@code context} says what the secret is and must be given again to open it. */
  public byte[] seal(byte[] secret, String context) {
    var nonce = RandomIds.bytes(NONCE_BYTES);
    var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret, context);
    var result = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, result, NONCE_BYTES, sealed.length);
    return result;
  }

  /**
   * Decrypts what {@link #seal} gave for the same context.
   *
   * @throws IllegalStateException if the key or the context is another, or the bytes were changed
   */
  public byte[] open(byte[] sealed, String context) {
    var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    var secret = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
    return crypt(Cipher.DECRYPT_MODE, nonce, secret, context);
  }

  /** A 256-bit key for one use, from a secret of full entropy. */
  public static SecretKey derive(byte[] secret, String use, String algorithm) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(use.getBytes(UTF_8), 32);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] data, String context) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(UTF_8));
      return cipher.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A stored secret cannot be read: is luotain.master-key the one it was written with?", e);
    }
  }
}
