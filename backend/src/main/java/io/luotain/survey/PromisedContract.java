package io.luotain.survey;

import io.luotain.tenancy.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Contracts that people were promised for a whole wave, not only for a version. A module above
 * implements it, so that no version of that wave is published with another, tighter ones included.
 */
public interface PromisedContract {

  /** {@link PrivacyContract#hash} of what all versions of the wave must have; empty for any. */
  Optional<String> of(TenantId tenant, SurveyId survey, @Nullable String wave);
}
