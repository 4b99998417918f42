/** Presenting a survey to a visitor and taking in the answers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "survey"})
package io.luotain.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
