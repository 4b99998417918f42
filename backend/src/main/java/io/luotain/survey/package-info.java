/** Surveys as they are written, and the immutable versions published from them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "expression", "respondent"})
package io.luotain.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
