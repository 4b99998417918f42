package io.luotain.invitation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;

/**
 * The secret key with which one stratum of a blind wave admits its invited: it signs without seeing
 * what (RFC 9474, RSABSSA-SHA384-PSS-Randomized). It serves nothing else and goes when the survey
 * closes. Safe for use by many threads.
 */
final class BlindSigningKey {

  /**
   * The modulus, in bits. Size protects only against forged tokens, and only until the survey
   * closes; that a token cannot be traced holds against unlimited computers (ADR 4).
   */
  static final int BITS = 2048;

  private static final int PRIME_CERTAINTY = 112;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RSAPrivateCrtKeyParameters key;
  private final BlindVerificationKey verificationKey;

  BlindSigningKey(RSAPrivateCrtKeyParameters key) {
    this.key = key;
    this.verificationKey = new BlindVerificationKey(key.getModulus());
  }

  /** A new key; takes about a fifth of a second, at times several. */
  static BlindSigningKey generate() {
    var generator = new RSAKeyPairGenerator();
    generator.init(
        new RSAKeyGenerationParameters(
            BlindVerificationKey.EXPONENT, RANDOM, BITS, PRIME_CERTAINTY));
    return new BlindSigningKey(
        (RSAPrivateCrtKeyParameters) generator.generateKeyPair().getPrivate());
  }

  /**
   * The key that {@link #encoded} gave.
   *
   * @throws IllegalArgumentException if the bytes are no RSA key
   */
  static BlindSigningKey read(byte[] encoded) {
    try {
      if (PrivateKeyFactory.createKey(encoded) instanceof RSAPrivateCrtKeyParameters key) {
        return new BlindSigningKey(key);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("Not a private key.", e);
    }
    throw new IllegalArgumentException("Not an RSA key.");
  }

  /** PKCS #8, unencrypted: to be sealed under the master key before it is stored. */
  byte[] encoded() {
    try {
      return PrivateKeyInfoFactory.createPrivateKeyInfo(key).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What everybody may know of this key. */
  BlindVerificationKey verificationKey() {
    return verificationKey;
  }

  /**
   * Signs a blinded message (RFC 9474, section 4.3). The same message always gets the same
   * signature, so that a repeat tells nothing new.
   *
   * @return the blind signature, as long as the modulus; empty if these bytes are no blinded
   *     message for this key: of another length, or not between 2 and n - 2
   * @throws IllegalStateException if the calculation went wrong; nothing of its result is told,
   *     since a faulty signature would give the key away (Boneh, DeMillo, Lipton 1997)
   */
  Optional<byte[]> sign(byte[] blinded) {
    if (!verificationKey.mayBeBlinded(blinded)) {
      return Optional.empty();
    }
    var engine = new RSABlindedEngine();
    engine.init(true, new ParametersWithRandom(key, RANDOM));
    var signature = engine.processBlock(blinded, 0, blinded.length);
    if (!Arrays.equals(verificationKey.opened(signature), blinded)) {
      throw new IllegalStateException("A blind signature came out wrong and was kept back.");
    }
    return Optional.of(signature);
  }
}
