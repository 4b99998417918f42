package io.luotain.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.luotain.platform.RandomIds;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;

class BlindSigningKeyTest {

  private static final BlindSigningKey KEY = BlindSigningKey.generate();
  private static final BlindSigningKey OTHER = BlindSigningKey.generate();
  private static final int BYTES = BlindSigningKey.BITS / 8;

  private final BigInteger modulus = KEY.verificationKey().modulus();

  @Test
  void makesKeysOf2048Bits() {
    assertThat(modulus.bitLength()).isEqualTo(2048);
    assertThat(OTHER.verificationKey()).isNotEqualTo(KEY.verificationKey());
  }

  @Test
  void isTheSameKeyAfterBeingStored() {
    var again = BlindSigningKey.read(KEY.encoded());
    var blinded = blinded();
    assertThat(again.verificationKey()).isEqualTo(KEY.verificationKey());
    assertThat(again.sign(blinded)).hasValue(KEY.sign(blinded).orElseThrow());
  }

  @Test
  void readsNothingButRsaKeys() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BlindSigningKey.read("no key".getBytes(UTF_8)));
  }

  @Test
  void signsTheSameMessageAlike() {
    var blinded = blinded();
    assertThat(KEY.sign(blinded)).hasValue(KEY.sign(blinded).orElseThrow());
  }

  @Test
  void refusesWhatIsNoBlindedMessage() {
    assertThat(KEY.sign(number(BigInteger.ZERO))).isEmpty();
    assertThat(KEY.sign(number(BigInteger.ONE))).isEmpty();
    assertThat(KEY.sign(number(modulus.subtract(BigInteger.ONE)))).isEmpty();
    assertThat(KEY.sign(number(modulus))).isEmpty();
    assertThat(KEY.sign(number(modulus.add(BigInteger.TWO)))).isEmpty();
    assertThat(KEY.sign(number(BigInteger.TWO.pow(2048).subtract(BigInteger.ONE)))).isEmpty();
  }

  @Test
  void refusesAnotherLength() {
    assertThat(KEY.sign(new byte[0])).isEmpty();
    assertThat(KEY.sign(Arrays.copyOf(blinded(), BYTES - 1))).isEmpty();
    assertThat(KEY.sign(Arrays.copyOf(blinded(), BYTES + 1))).isEmpty();
    var padded = new byte[BYTES + 1];
    System.arraycopy(blinded(), 0, padded, 1, BYTES);
    assertThat(KEY.sign(padded)).isEmpty();
  }

  @Test
  void signsTheSmallestAndTheLargest() {
    for (var number : new BigInteger[] {BigInteger.TWO, modulus.subtract(BigInteger.TWO)}) {
      var signature = KEY.sign(number(number)).orElseThrow();
      assertThat(signature).hasSize(BYTES);
      assertThat(KEY.verificationKey().opened(signature)).isEqualTo(number(number));
    }
  }

  @Test
  void keepsBackASignatureThatCameOutWrong() throws Exception {
    var sound = (RSAPrivateCrtKeyParameters) PrivateKeyFactory.createKey(KEY.encoded());
    var faulty =
        new RSAPrivateCrtKeyParameters(
            sound.getModulus(),
            sound.getPublicExponent(),
            sound.getExponent(),
            sound.getP(),
            sound.getQ(),
            sound.getDP().flipBit(7),
            sound.getDQ(),
            sound.getQInv());
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> new BlindSigningKey(faulty).sign(blinded()));
  }

  @Test
  void signsForManyAtOnce() throws Exception {
    var messages = IntStream.range(0, 64).mapToObj(i -> blinded()).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var signed = messages.stream().map(each -> threads.submit(() -> KEY.sign(each))).toList();
      var seen = new HashSet<Optional<BigInteger>>();
      for (int i = 0; i < signed.size(); i++) {
        var signature = signed.get(i).get().orElseThrow();
        assertThat(KEY.verificationKey().opened(signature)).isEqualTo(messages.get(i));
        seen.add(Optional.of(new BigInteger(1, signature)));
      }
      assertThat(seen).hasSize(64);
    }
  }

  private byte[] blinded() {
    var bytes = RandomIds.bytes(BYTES);
    bytes[0] &= 0x7f;
    return bytes;
  }

  private static byte[] number(BigInteger number) {
    return BigIntegers.asUnsignedByteArray(BYTES, number);
  }
}
