/** Who is calling, and what they may do. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy"})
package io.luotain.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
