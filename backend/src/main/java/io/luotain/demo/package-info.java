/** A tenant with living data, for the first minute. Only there with the profile demo. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"platform", "tenancy", "access", "survey", "response", "results"})
package io.luotain.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
