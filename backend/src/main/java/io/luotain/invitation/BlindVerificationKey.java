package io.luotain.invitation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;

/**
 * The public half of a {@link BlindSigningKey}. Its exponent is always 65537.
 *
 * @param modulus of at least {@value BlindSigningKey#BITS} bits
 */
public record BlindVerificationKey(BigInteger modulus) {

  static final BigInteger EXPONENT = BigInteger.valueOf(65537);

  private static final int SALT_BYTES = 48;
  private static final BigInteger ONE = BigInteger.ONE;

  public BlindVerificationKey {
    if (modulus.bitLength() < BlindSigningKey.BITS) {
      throw new IllegalArgumentException("A modulus of " + modulus.bitLength() + " bits.");
    }
  }

  /**
   * Tells whether this key signed the token, and for this purpose.
   *
   * @param message what every token of the wave says
   */
  public boolean verifies(ParticipationToken token, byte[] message) {
    return token.says(message) && verifies(token.prepared(), token.signature());
  }

  /** The key as a browser takes it (RFC 7517), without line breaks. */
  public String jwk() {
    return jose().toJSONString();
  }

  /**
   * The key's name in the privacy contract and on invitations: its thumbprint with SHA-256 (RFC
   * 7638), 43 characters.
   */
  public String fingerprint() {
    try {
      return jose().computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RSASSA-PSS (RFC 8017) with SHA-384, MGF1 with SHA-384 and 48 bytes of salt. */
  boolean verifies(byte[] prepared, byte[] signature) {
    if (signature.length != bytes()) {
      return false;
    }
    var signer = new PSSSigner(new RSAEngine(), new SHA384Digest(), SALT_BYTES);
    signer.init(false, numbers());
    signer.update(prepared, 0, prepared.length);
    return signer.verifySignature(signature);
  }

  /** Tells whether the bytes may be a blinded message: as long as the modulus, from 2 to n - 2. */
  boolean mayBeBlinded(byte[] blinded) {
    var number = new BigInteger(1, blinded);
    return blinded.length == bytes()
        && number.compareTo(ONE) > 0
        && number.compareTo(modulus.subtract(ONE)) < 0;
  }

  /** The number that was signed, as long as the modulus (RSAVP1, RFC 8017). */
  byte[] opened(byte[] signature) {
    var engine = new RSAEngine();
    engine.init(true, numbers());
    return engine.processBlock(signature, 0, signature.length);
  }

  private int bytes() {
    return (modulus.bitLength() + 7) / 8;
  }

  private RSAKeyParameters numbers() {
    return new RSAKeyParameters(false, modulus, EXPONENT);
  }

  private RSAKey jose() {
    return new RSAKey.Builder(Base64URL.encode(modulus), Base64URL.encode(EXPONENT)).build();
  }
}
