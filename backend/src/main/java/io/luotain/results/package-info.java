/** What the responses to a survey say together, live. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "tenancy",
      "expression",
      "respondent",
      "survey",
      "response",
      "disclosure",
      "access"
    })
package io.luotain.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
