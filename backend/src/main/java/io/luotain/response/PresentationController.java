package io.luotain.response;

import io.luotain.invitation.BlindWaves;
import io.luotain.survey.IdentityMode;
import io.luotain.survey.RepeatPolicy;
import io.luotain.survey.Survey;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a presentation says of the survey, beside what is asked. */
@Controller
class PresentationController {

  private final Surveys surveys;
  private final BlindWaves waves;

  PresentationController(Surveys surveys, BlindWaves waves) {
    this.surveys = surveys;
    this.waves = waves;
  }

  @SchemaMapping
  RepeatPolicy repeat(Presentation presentation, TenantId tenant) {
    return survey(presentation, tenant).repeat();
  }

  @SchemaMapping
  @Nullable String wave(Presentation presentation, TenantId tenant) {
    return presentation.version() == 0
        ? survey(presentation, tenant).wave()
        : surveys.version(tenant, presentation.surveyId(), presentation.version()).wave();
  }

  @SchemaMapping
  @Nullable PresentedParticipation participation(Presentation presentation, TenantId tenant) {
    return presentation.version() == 0 || presentation.identityMode() == IdentityMode.IDENTIFIED
        ? null
        : waves
            .find(tenant, presentation.surveyId(), wave(presentation, tenant))
            .map(PresentedParticipation::of)
            .orElse(null);
  }

  private Survey survey(Presentation presentation, TenantId tenant) {
    return surveys.recent(tenant, presentation.surveyId()).orElseThrow();
  }
}
