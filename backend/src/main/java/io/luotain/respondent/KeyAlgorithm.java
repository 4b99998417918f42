package io.luotain.respondent;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How tokens are signed with a respondent key (RFC 7518, RFC 8037); each key has one way only. */
public enum KeyAlgorithm {
  HS256("HmacSHA256", "HmacSHA256"),
  RS256("RSA", "SHA256withRSA"),
  ES256("EC", "SHA256withECDSAinP1363Format"),
  /** Ed25519 alone; RFC 9864 gave it a second name. */
  EDDSA("Ed25519", "Ed25519");

  private final String keyType;
  private final String signature;

  KeyAlgorithm(String keyType, String signature) {
    this.keyType = keyType;
    this.signature = signature;
  }

  /** Whether a token's {@code alg} header says this algorithm. */
  boolean isNamed(String alg) {
    return this == EDDSA ? alg.equals("EdDSA") || alg.equals("Ed25519") : alg.equals(name());
  }

  boolean isSymmetric() {
    return this == HS256;
  }

  /**
   * The key in its stored form: the secret itself, or a public key as SubjectPublicKeyInfo.
   *
   * @throws GeneralSecurityException if the bytes are no key of this kind
   */
  Key key(byte[] encoded) throws GeneralSecurityException {
    return isSymmetric()
        ? new SecretKeySpec(encoded, keyType)
        : KeyFactory.getInstance(keyType).generatePublic(new X509EncodedKeySpec(encoded));
  }

  /** Whether the signature of these bytes was made with the key, or with its private half. */
  boolean verifies(Key key, byte[] signed, byte[] given) {
    try {
      if (isSymmetric()) {
        var mac = Mac.getInstance(signature);
        mac.init(key);
        return MessageDigest.isEqual(mac.doFinal(signed), given);
      }
      var verifier = Signature.getInstance(signature);
      verifier.initVerify((PublicKey) key);
      verifier.update(signed);
      return verifier.verify(given);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
