/** A tenant with living data, for the first minute. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"platform", "tenancy", "access", "survey", "response", "results"})
package io.luotain.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
