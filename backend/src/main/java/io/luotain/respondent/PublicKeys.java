package io.luotain.respondent;

import static io.luotain.platform.UserErrorCode.INVALID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import io.luotain.platform.UserErrors;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the public keys that tenants give, as JWK (RFC 7517) or PEM (RFC 7468). */
final class PublicKeys {

  private static final int MAX_LENGTH = 4_000;
  private static final int MIN_RSA_BITS = 2_048;
  private static final int MAX_RSA_BITS = 8_192;
  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

  /** What stands before an Ed25519 key of 32 bytes in its SubjectPublicKeyInfo (RFC 8410). */
  private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private PublicKeys() {}

  /** The key as SubjectPublicKeyInfo; empty when it is no good key for the algorithm. */
  static Optional<byte[]> parse(KeyAlgorithm algorithm, String text, UserErrors errors) {
    if (text.contains("PRIVATE KEY") || text.contains("\"d\"")) {
      errors.add(INVALID, "This is a private key. Take it out of use, and give a public key only.");
      return Optional.empty();
    }
    try {
      var encoded = text.length() > MAX_LENGTH ? Optional.<byte[]>empty() : encoded(text);
      if (encoded.isPresent() && isGood(algorithm.key(encoded.get()))) {
        return encoded;
      }
    } catch (GeneralSecurityException | JOSEException | ParseException | RuntimeException e) {
      // Whatever is wrong with it, it is no such key.
    }
    errors.add(
        INVALID,
        "Give a public key for %s as JWK or PEM: RSA of 2,048 to 8,192 bits, P-256, or Ed25519."
            .formatted(algorithm));
    return Optional.empty();
  }

  private static Optional<byte[]> encoded(String text) throws ParseException, JOSEException {
    if (text.stripLeading().startsWith("{")) {
      return Optional.of(encoded(JWK.parse(text)));
    }
    var pem = PEM.matcher(text);
    return pem.matches()
        ? Optional.of(Base64.getMimeDecoder().decode(pem.group(1)))
        : Optional.empty();
  }

  private static byte[] encoded(JWK jwk) throws JOSEException {
    return switch (jwk) {
      case ECKey key -> key.toECPublicKey().getEncoded();
      case RSAKey key -> key.toRSAPublicKey().getEncoded();
      case OctetKeyPair key when Curve.Ed25519.equals(key.getCurve()) -> ed25519(key);
      default -> throw new JOSEException("Another kind of key.");
    };
  }

  private static byte[] ed25519(OctetKeyPair key) {
    var x = key.getDecodedX();
    var encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + x.length);
    System.arraycopy(x, 0, encoded, ED25519_PREFIX.length, x.length);
    return encoded;
  }

  private static boolean isGood(Key key) {
    return switch (key) {
      case RSAPublicKey rsa ->
          rsa.getModulus().bitLength() >= MIN_RSA_BITS
              && rsa.getModulus().bitLength() <= MAX_RSA_BITS;
      case ECPublicKey ec -> new ECKey.Builder(Curve.P_256, ec).build().toPublicJWK() != null;
      case EdECPublicKey _ -> true;
      default -> false;
    };
  }
}
