package io.luotain.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.luotain.platform.Digests;
import io.luotain.survey.SurveyId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A wave that only the invited answer, each once, and nobody can tell by which invitation. A valid
 * token says nothing but which stratum's key signed it.
 *
 * @param contract hash of the privacy contract that the survey's version makes
 * @param keys one for each stratum
 */
public record BlindWave(SurveyId surveyId, String contract, List<Key> keys) {

  /**
   * The key of a stratum.
   *
   * @param dimensions the values of all its people on the contract's dimensions
   */
  public record Key(List<String> dimensions, BlindVerificationKey key) {}

  /**
   * Names the contract together with the whole list of keys: SHA-256, base64url. It is printed in
   * every invitation, so that a key made to mark one person shows.
   */
  public String hash() {
    return Digests.sha256(
        "luotain.blind/1\n%s\n%s"
            .formatted(
                contract,
                keys.stream()
                    .map(
                        each ->
                            each.key().fingerprint() + " " + String.join("\t", each.dimensions()))
                    .collect(Collectors.joining("\n"))));
  }

  /** What every token of the wave says; browsers write it themselves. */
  byte[] message() {
    return ("luotain.participation/1 " + surveyId + " " + hash()).getBytes(UTF_8);
  }
}
