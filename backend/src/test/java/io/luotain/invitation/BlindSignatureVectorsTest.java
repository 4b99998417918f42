package io.luotain.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.luotain.invitation.BlindVectors.Vector;
import java.io.IOException;
import java.util.stream.Stream;
import org.bouncycastle.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 9474, appendix A: every number on the way, in all four variants. */
class BlindSignatureVectorsTest {

  private static final BlindVectors FILE = file();

  private final BlindSigningKey key = new BlindSigningKey(FILE.key);
  private final BlindClient client = new BlindClient(FILE.key.getModulus());

  @Test
  void holdsAllFourVariants() {
    assertThat(FILE.vectors)
        .extracting(Vector::name)
        .contains(
            "RSABSSA-SHA384-PSS-Randomized, A.1",
            "RSABSSA-SHA384-PSSZERO-Randomized, A.2",
            "RSABSSA-SHA384-PSS-Deterministic, A.3",
            "RSABSSA-SHA384-PSSZERO-Deterministic, A.4");
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void blindsAsTheStandardSays(Vector vector) {
    var blinded = client.blind(prepared(vector), vector.salt().bytes(), vector.inverse().number());
    assertThat(blinded).isEqualTo(vector.blinded().bytes());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void signsAsTheStandardSays(Vector vector) {
    assertThat(key.sign(vector.blinded().bytes())).hasValue(vector.blindSignature().bytes());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void finalizesAsTheStandardSays(Vector vector) {
    var signature = client.unblind(vector.blindSignature().bytes(), vector.inverse().number());
    assertThat(signature).isEqualTo(vector.signature().bytes());
    assertThat(client.verifies(prepared(vector), vector.salt().bytes(), signature)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void acceptsOnlySignaturesWith48BytesOfSalt(Vector vector) {
    assertThat(key.verificationKey().verifies(prepared(vector), vector.signature().bytes()))
        .isEqualTo(vector.salt().bytes().length == 48);
  }

  private static byte[] prepared(Vector vector) {
    return Arrays.concatenate(vector.prefix().bytes(), FILE.message);
  }

  static Stream<Arguments> vectors() {
    return FILE.vectors.stream().map(vector -> argumentSet(vector.name(), vector));
  }

  private static BlindVectors file() {
    try {
      return BlindVectors.read();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
