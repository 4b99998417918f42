package io.luotain.disclosure;

import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class DisclosureController {

  private final Releases releases;

  DisclosureController(Releases releases) {
    this.releases = releases;
  }

  @QueryMapping
  Releases.@Nullable RetentionPlan surveyRetention(TenantId tenant, @Argument String surveyId) {
    return releases.retention(tenant, new SurveyId(surveyId)).orElse(null);
  }
}
