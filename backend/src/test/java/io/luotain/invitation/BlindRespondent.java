package io.luotain.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Base64URL;
import io.luotain.platform.RandomIds;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Arrays;

/** A respondent's browser in a blind wave: blinds one message for one key, and unblinds. */
final class BlindRespondent {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 48;

  private final BlindClient client;
  private final byte[] prepared;
  private final BigInteger inverse;
  private final byte[] blinded;

  BlindRespondent(String jwk, String message) {
    client = new BlindClient(modulus(jwk));
    var said = message.getBytes(UTF_8);
    prepared = Arrays.copyOf(RandomIds.bytes(32), 32 + said.length);
    System.arraycopy(said, 0, prepared, 32, said.length);
    inverse = new BigInteger(2_040, RANDOM).setBit(0);
    blinded = client.blind(prepared, RandomIds.bytes(SALT), inverse);
  }

  private static BigInteger modulus(String jwk) {
    try {
      return com.nimbusds.jose.jwk.RSAKey.parse(jwk).getModulus().decodeToBigInteger();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  String blinded() {
    return Base64URL.encode(blinded).toString();
  }

  /** The participation token, from what the server signed. */
  String token(String blindSignature) {
    var signature = client.unblind(new Base64URL(blindSignature).decode(), inverse);
    var token = Arrays.copyOf(prepared, prepared.length + signature.length);
    System.arraycopy(signature, 0, token, prepared.length, signature.length);
    return Base64URL.encode(token).toString();
  }
}
