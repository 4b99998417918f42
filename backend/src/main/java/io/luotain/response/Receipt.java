package io.luotain.response;

import io.luotain.survey.PrivacyContract;
import org.jspecify.annotations.Nullable;

/**
 * Proof that answers are stored.
 *
 * @param eraseSecret 128 bits in base64url; whoever knows it may have the response erased, and only
 *     its hash is stored
 * @param contract hash of the privacy contract under which they are kept, in a blind wave the
 *     wave's; null when the survey is not anonymous
 */
public record Receipt(ResponseId responseId, String eraseSecret, @Nullable String contract) {

  Receipt under(PrivacyContract promised) {
    return new Receipt(responseId, eraseSecret, promised.hash());
  }
}
