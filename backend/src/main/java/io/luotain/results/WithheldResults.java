package io.luotain.results;

import io.luotain.survey.PrivacyContract;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an anonymous survey's results are not all there is.
 *
 * @param minimumGroup fewer answers than this are never published together
 * @param message what is kept back, and until when
 */
public record WithheldResults(Reason reason, int minimumGroup, String message) {

  /** Why answers are kept back. */
  public enum Reason {
    NOTHING_PUBLISHED,
    PUBLISHED_IN_BLOCKS
  }

  /**
   * Null when nothing is withheld.
   *
   * @param n how many responses the results are of
   */
  static @Nullable WithheldResults of(Optional<PrivacyContract> contract, int n) {
    return contract
        .map(PrivacyContract::minimumGroup)
        .map(
            k ->
                n == 0
                    ? new WithheldResults(Reason.NOTHING_PUBLISHED, k, nothing(k))
                    : new WithheldResults(Reason.PUBLISHED_IN_BLOCKS, k, inBlocks(k)))
        .orElse(null);
  }

  private static String nothing(int k) {
    return ("No answers of this kind are published. They are in blocks of at least %d, when %d wait"
            + " or the survey takes no more, so that this does not say that nobody answered.")
        .formatted(k, 2 * k);
  }

  private static String inBlocks(int k) {
    return ("Answers are published in blocks of at least %1$d, some time after they were given; in"
            + " a block, a question that fewer than %1$d answered is blank.")
        .formatted(k);
  }
}
