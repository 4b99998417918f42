/** Presenting a survey to a visitor and taking in the answers. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "tenancy",
      "expression",
      "respondent",
      "survey",
      "disclosure",
      "invitation"
    })
package io.luotain.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
