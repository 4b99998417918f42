package io.luotain.response;

import io.luotain.invitation.BlindWave;
import java.util.List;

/**
 * What a browser needs to take part in a blind wave.
 *
 * @param contract hash of the privacy contract without the keys
 */
public record PresentedParticipation(String contract, List<Key> keys) {

  /** A stratum's values and its key as JWK. */
  public record Key(List<String> values, String jwk) {}

  static PresentedParticipation of(BlindWave wave) {
    return new PresentedParticipation(
        wave.contract(),
        wave.keys().stream().map(each -> new Key(each.dimensions(), each.key().jwk())).toList());
  }
}
