package io.luotain.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.luotain.platform.RandomIds;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;

class ParticipationTokenTest {

  private static final byte[] MESSAGE = "survey one".getBytes(UTF_8);
  private static final BlindSigningKey KEY = BlindSigningKey.generate();
  private static final BlindSigningKey OTHER = BlindSigningKey.generate();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  @Test
  void isAcceptedByTheKeyThatSignedIt() {
    assertThat(KEY.verificationKey().verifies(token(signed()), MESSAGE)).isTrue();
  }

  @Test
  void isRefusedByAnotherKey() {
    assertThat(OTHER.verificationKey().verifies(token(signed()), MESSAGE)).isFalse();
  }

  @Test
  void isRefusedForAnotherPurpose() {
    var key = KEY.verificationKey();
    assertThat(key.verifies(token(signed()), "survey two".getBytes(UTF_8))).isFalse();
    assertThat(key.verifies(token(signed()), "urvey one".getBytes(UTF_8))).isFalse();
    assertThat(key.verifies(token(signed()), new byte[0])).isFalse();
  }

  @Test
  void isRefusedWhereverOneBitIsChanged() {
    var good = signed();
    for (int i = 0; i < good.length; i += 7) {
      var changed = good.clone();
      changed[i] ^= (byte) (1 << (i % 8));
      assertThat(KEY.verificationKey().verifies(token(changed), MESSAGE))
          .as("byte %d", i)
          .isFalse();
    }
  }

  @Test
  void isRefusedIfTheModulusWasAddedToItsSignature() {
    var prepared = prepared();
    var modulus = KEY.verificationKey().modulus();
    BigInteger sum;
    byte[] signature;
    do {
      signature = sign(prepared);
      sum = new BigInteger(1, signature).add(modulus);
    } while (sum.bitLength() > BlindSigningKey.BITS);
    var key = KEY.verificationKey();
    assertThat(key.verifies(prepared, signature)).isTrue();
    assertThat(key.verifies(prepared, BigIntegers.asUnsignedByteArray(256, sum))).isFalse();
  }

  @Test
  void isRefusedWithASignatureOfAnotherLength() {
    var prepared = prepared();
    var signature = sign(prepared);
    var key = KEY.verificationKey();
    assertThat(key.verifies(prepared, Arrays.copyOf(signature, 257))).isFalse();
    assertThat(key.verifies(prepared, Arrays.copyOfRange(signature, 1, 256))).isFalse();
    assertThat(key.verifies(prepared, new byte[0])).isFalse();
    assertThat(key.verifies(prepared, new byte[256])).isFalse();
  }

  @Test
  void cannotBeMadeFromTwoOthers() {
    var modulus = KEY.verificationKey().modulus();
    var product = new BigInteger(1, sign(prepared())).multiply(new BigInteger(1, sign(prepared())));
    var forged = BigIntegers.asUnsignedByteArray(256, product.mod(modulus));
    assertThat(KEY.verificationKey().verifies(prepared(), forged)).isFalse();
  }

  @Test
  void isNotReadFromOtherTexts() {
    assertThat(ParticipationToken.read("")).isEmpty();
    assertThat(ParticipationToken.read("not base64!")).isEmpty();
    assertThat(ParticipationToken.read(BASE64.encodeToString(new byte[287]))).isEmpty();
    assertThat(ParticipationToken.read("A".repeat(1001))).isEmpty();
  }

  @Test
  void hasOneIdWhoeverSignedIt() {
    var survey = key(1);
    var prepared = prepared();
    var first = new ParticipationToken(prepared, sign(prepared));
    var second = new ParticipationToken(prepared, sign(prepared));
    assertThat(first.signature()).isNotEqualTo(second.signature());
    assertThat(first.id(survey)).isEqualTo(second.id(survey)).hasSize(32);
  }

  @Test
  void hasAnotherIdInAnotherSurveyAndThanAnotherToken() {
    var token = token(signed());
    assertThat(token.id(key(1))).isNotEqualTo(token.id(key(2)));
    assertThat(token.id(key(1))).isNotEqualTo(token(signed()).id(key(1)));
  }

  @Test
  void hasTheIdThatHmacGives() {
    // RFC 4231, test case 2
    var key = new SecretKeySpec("Jefe".getBytes(UTF_8), "HmacSHA256");
    var token =
        new ParticipationToken("what do ya want for nothing?".getBytes(UTF_8), new byte[256]);
    assertThat(HexFormat.of().formatHex(token.id(key)))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void hasAKeyNamedByItsThumbprint() {
    assertThat(KEY.verificationKey().fingerprint())
        .hasSize(43)
        .isEqualTo(BlindSigningKey.read(KEY.encoded()).verificationKey().fingerprint())
        .isNotEqualTo(OTHER.verificationKey().fingerprint());
    assertThat(KEY.verificationKey().jwk()).contains("\"e\":\"AQAB\"").doesNotContain("\"d\"");
  }

  @Test
  void needsAKeyOfFullLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BlindVerificationKey(BigInteger.ONE.shiftLeft(2046)));
  }

  private static byte[] signed() {
    var prepared = prepared();
    return org.bouncycastle.util.Arrays.concatenate(prepared, sign(prepared));
  }

  private static byte[] prepared() {
    return org.bouncycastle.util.Arrays.concatenate(RandomIds.bytes(32), MESSAGE);
  }

  private static byte[] sign(byte[] prepared) {
    var client = new BlindClient(KEY.verificationKey().modulus());
    var inverse = new BigInteger(1, RandomIds.bytes(255));
    var blinded = client.blind(prepared, RandomIds.bytes(48), inverse);
    return client.unblind(KEY.sign(blinded).orElseThrow(), inverse);
  }

  private static ParticipationToken token(byte[] bytes) {
    return ParticipationToken.read(BASE64.encodeToString(bytes)).orElseThrow();
  }

  private static SecretKey key(int seed) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    return new SecretKeySpec(bytes, "HmacSHA256");
  }
}
