/**
 * Who was invited, links, and blind participation tokens: proof of an invitation, naming nobody.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"platform", "tenancy", "survey", "respondent", "disclosure"})
package io.luotain.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
