package io.luotain.invitation;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.generators.MGF1BytesGenerator;
import org.bouncycastle.crypto.params.MGFParameters;
import org.bouncycastle.util.BigIntegers;

/** The respondent's part of RFC 9474, as a reference: plain, slow and not hardened. */
record BlindClient(BigInteger modulus) {

  /** Blind (section 4.2), with the salt and the inverse of the blinding factor given. */
  byte[] blind(byte[] prepared, byte[] salt, BigInteger inverse) {
    var encoded = new BigInteger(1, encode(prepared, salt));
    var factor = inverse.modInverse(modulus).modPow(BlindVerificationKey.EXPONENT, modulus);
    return bytes(encoded.multiply(factor).mod(modulus));
  }

  /** Finalize (section 4.4), without its check. */
  byte[] unblind(byte[] blindSignature, BigInteger inverse) {
    return bytes(new BigInteger(1, blindSignature).multiply(inverse).mod(modulus));
  }

  /** EMSA-PSS-VERIFY of RFC 8017, by encoding again with the same salt. */
  boolean verifies(byte[] prepared, byte[] salt, byte[] signature) {
    var opened = new BigInteger(1, signature).modPow(BlindVerificationKey.EXPONENT, modulus);
    return opened.equals(new BigInteger(1, encode(prepared, salt)));
  }

  /** EMSA-PSS-ENCODE (RFC 8017, section 9.1.1). */
  private byte[] encode(byte[] prepared, byte[] salt) {
    var bits = modulus.bitLength() - 1;
    var length = (bits + 7) / 8;
    var hash = sha384(new byte[8], sha384(prepared), salt);
    var block = new byte[length - hash.length - 1];
    block[block.length - salt.length - 1] = 1;
    System.arraycopy(salt, 0, block, block.length - salt.length, salt.length);
    var mask = mask(hash, block.length);
    for (int i = 0; i < block.length; i++) {
      block[i] ^= mask[i];
    }
    block[0] &= (byte) (0xff >> (8 * length - bits));
    var encoded = Arrays.copyOf(block, length);
    System.arraycopy(hash, 0, encoded, block.length, hash.length);
    encoded[length - 1] = (byte) 0xbc;
    return encoded;
  }

  private static byte[] mask(byte[] seed, int length) {
    var mask = new byte[length];
    var generator = new MGF1BytesGenerator(new SHA384Digest());
    generator.init(new MGFParameters(seed));
    generator.generateBytes(mask, 0, length);
    return mask;
  }

  private static byte[] sha384(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-384");
      for (var part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] bytes(BigInteger number) {
    return BigIntegers.asUnsignedByteArray((modulus.bitLength() + 7) / 8, number);
  }
}
