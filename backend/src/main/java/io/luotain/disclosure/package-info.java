/** What may be shown of anonymous surveys: answers leave in blocks, and in no other way. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "survey"})
package io.luotain.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
