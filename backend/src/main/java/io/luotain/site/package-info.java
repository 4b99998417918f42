/** What a web page needs to show surveys: the site's public configuration and the hosted page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "tenancy", "access", "survey"})
package io.luotain.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
