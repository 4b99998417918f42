package io.luotain.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.NodeModule;
import io.luotain.platform.RandomIds;
import io.luotain.respondent.AttributeId;
import io.luotain.survey.ContractDimension;
import io.luotain.survey.PrivacyContract;
import io.luotain.survey.ReleasePeriod;
import io.luotain.survey.SurveyId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The chunk that browsers load and the server, together: blinded there, signed here and so on. */
class BlindAgreementTest {

  private static final Path CHUNKS = Path.of("..", "web-embed", "dist", "embed");
  private static final String MESSAGE = "luotain kysely 1, öljy";
  private static final BlindSigningKey KEY = BlindSigningKey.generate();
  private static final BlindSigningKey OTHER = BlindSigningKey.generate();

  private static NodeModule browser;

  @BeforeAll
  static void findsTheChunk() throws Exception {
    try (var files = Files.newDirectoryStream(CHUNKS, "blind-*.js")) {
      browser = new NodeModule(files.iterator().next());
    }
  }

  @Test
  void tokensMadeInTheBrowserAreAcceptedOnce() throws Exception {
    var surveyKey = new SecretKeySpec(RandomIds.bytes(32), "HmacSHA256");
    var ids = new HashSet<String>();
    for (var token : tokens(blindings(50), KEY)) {
      var read = ParticipationToken.read(token.asString()).orElseThrow();
      assertThat(KEY.verificationKey().verifies(read, MESSAGE.getBytes(UTF_8))).isTrue();
      assertThat(OTHER.verificationKey().verifies(read, MESSAGE.getBytes(UTF_8))).isFalse();
      assertThat(KEY.verificationKey().verifies(read, "another".getBytes(UTF_8))).isFalse();
      ids.add(Base64.getEncoder().encodeToString(read.id(surveyKey)));
    }
    assertThat(ids).hasSize(50);
  }

  @Test
  void aReplyThatWasLostGivesTheSameTokenWhenAskedForAgain() throws Exception {
    var kept = blindings(3);
    assertThat(tokens(kept, KEY)).isEqualTo(tokens(kept, KEY)).doesNotContainNull();
  }

  @Test
  void theBrowserMakesNoTokenFromASignatureByAnotherKey() throws Exception {
    assertThat(tokens(blindings(3), OTHER)).allMatch(JsonNode::isNull);
  }

  @Test
  void bothNameAKeyAlike() throws Exception {
    var named =
        browser.run(
            "readBlindKey",
            "async (jwk) => (await readBlindKey(JSON.parse(jwk))).fingerprint",
            List.of(KEY.verificationKey().jwk(), OTHER.verificationKey().jwk()));
    assertThat(named)
        .extracting(JsonNode::asString)
        .containsExactly(
            KEY.verificationKey().fingerprint(), OTHER.verificationKey().fingerprint());
  }

  @Test
  void bothNameAWaveAlikeAndWriteTheSameMessage() throws Exception {
    var contract =
        new PrivacyContract(
            4,
            90,
            ReleasePeriod.WEEK,
            List.of(
                new ContractDimension(new AttributeId("age"), List.of(18.0, 30.5), List.of()),
                new ContractDimension(
                    new AttributeId("city"), List.of(), List.of("Äänekoski", "a: 3:b"))));
    var survey = new SurveyId("abcdefgh-1");
    var wave =
        new BlindWave(
            survey,
            contract.hash(),
            List.of(
                new BlindWave.Key(List.of("18..30.5", "Äänekoski"), KEY.verificationKey()),
                new BlindWave.Key(List.of("", "other"), OTHER.verificationKey())));
    var keys =
        wave.keys().stream()
            .map(each -> Map.of("values", each.dimensions(), "jwk", each.key().jwk()))
            .toList();
    var privacy = Map.of("minimumGroup", 4, "retentionDays", 90, "statement", contract.statement());
    var read =
        browser
            .run(
                "readWave",
                """
                async ({ presentation, participation }) => {
                  const { hash, message, attributes } = await readWave(presentation, participation);
                  return { hash, message: new TextDecoder().decode(message), attributes };
                }
                """,
                List.of(
                    Map.of(
                        "presentation",
                        Map.of("surveyId", survey.value(), "privacy", privacy),
                        "participation",
                        Map.of("contract", contract.hash(), "keys", keys))))
            .getFirst();
    assertThat(read.get("hash").asString()).isEqualTo(wave.hash());
    assertThat(read.get("message").asString()).isEqualTo(new String(wave.message(), UTF_8));
    assertThat(read.get("attributes").toString()).isEqualTo("[\"age\",\"city\"]");
  }

  private static List<JsonNode> blindings(int count) throws Exception {
    var message = Map.of("jwk", KEY.verificationKey().jwk(), "message", MESSAGE);
    return browser.run(
        "readBlindKey, startBlinding",
        """
        async ({ jwk, message }) =>
          startBlinding(await readBlindKey(JSON.parse(jwk)), new TextEncoder().encode(message))
        """,
        IntStream.range(0, count).mapToObj(i -> message).toList());
  }

  /** What the browser makes of the signatures of that key. */
  private static List<JsonNode> tokens(List<JsonNode> blindings, BlindSigningKey signer)
      throws Exception {
    var cases = blindings.stream().map(blinding -> reply(blinding, signer)).toList();
    return browser.run(
        "readBlindKey, finishBlinding",
        """
        async ({ jwk, blinding, signature }) =>
          finishBlinding(await readBlindKey(JSON.parse(jwk)), blinding, signature)
        """,
        cases);
  }

  private static Map<String, Object> reply(JsonNode blinding, BlindSigningKey signer) {
    var blinded = Base64.getUrlDecoder().decode(blinding.get("blinded").asString());
    // Another key's modulus may be smaller than this number; then anything serves as its reply.
    var signature = signer.sign(blinded).orElseGet(() -> RandomIds.bytes(blinded.length));
    return Map.of(
        "jwk",
        KEY.verificationKey().jwk(),
        "blinding",
        blinding,
        "signature",
        Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
  }
}
