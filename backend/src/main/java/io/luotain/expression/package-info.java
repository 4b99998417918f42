/** Expressions over answers and background data: checked, evaluated, folded, translated, piped. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package io.luotain.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
