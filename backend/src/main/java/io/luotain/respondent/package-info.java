/** Background data: what a tenant knows of its respondents, and who belongs to which segment. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "expression"})
package io.luotain.respondent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
