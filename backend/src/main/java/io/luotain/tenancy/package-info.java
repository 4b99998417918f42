/** Tenants, their settings, and the only way to their data. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package io.luotain.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
