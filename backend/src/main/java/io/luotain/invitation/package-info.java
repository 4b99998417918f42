/** Who was invited, and blind participation tokens: proof of an invitation that names nobody. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "survey", "respondent"})
package io.luotain.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
