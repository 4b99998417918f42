/** Presenting a survey to a visitor and taking in the answers. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "tenancy",
      "expression",
      "respondent",
      "survey",
      "invitation",
      "disclosure"
    })
package io.luotain.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
