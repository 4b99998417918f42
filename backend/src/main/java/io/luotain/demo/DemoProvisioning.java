package io.luotain.demo;

import io.luotain.access.ApiKeys;
import io.luotain.access.Scope;
import io.luotain.access.ShareTokens;
import io.luotain.access.SiteKeys;
import io.luotain.response.Intake;
import io.luotain.survey.IdentityMode;
import io.luotain.survey.PublishRequest;
import io.luotain.survey.Survey;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantSettings;
import io.luotain.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Sets up the demo tenant, or finds it in a store that kept it. */
@Component
@Profile("demo")
class DemoProvisioning {

  private final Tenants tenants;
  private final Surveys surveys;
  private final Intake intake;
  private final ApiKeys apiKeys;
  private final SiteKeys siteKeys;
  private final ShareTokens shareTokens;
  private final Clock clock;

  DemoProvisioning(
      Tenants tenants,
      Surveys surveys,
      Intake intake,
      ApiKeys apiKeys,
      SiteKeys siteKeys,
      ShareTokens shareTokens,
      Clock clock) {
    this.tenants = tenants;
    this.surveys = surveys;
    this.intake = intake;
    this.apiKeys = apiKeys;
    this.siteKeys = siteKeys;
    this.shareTokens = shareTokens;
    this.clock = clock;
  }

  DemoTenant provision() {
    var authorities =
        AuthorityUtils.createAuthorityList(
            "SCOPE_operator", "SCOPE_surveys:write", "SCOPE_results:share");
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated("demo", null, authorities));
    try {
      return tenant();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private DemoTenant tenant() {
    var id = AuroraAir.TENANT;
    if (tenants.find(id).isEmpty()) {
      var settings = new TenantSettings(List.of(), "en", "Europe/Helsinki");
      tenants.create(id.value(), AuroraAir.NAME, settings).orThrow();
    }
    var survey = surveys.live(id).stream().findFirst().orElseGet(this::survey);
    var siteKey =
        siteKeys.activeKey(id).orElseGet(() -> siteKeys.issue(id, "Aurora Air's site").key());
    return new DemoTenant(
        survey.id(),
        apiKeys.issue(id, "Demo admin", Scope.all()).secret(),
        siteKey,
        shareTokens
            .provision(id, survey.id().value(), clock.instant().plus(Duration.ofDays(30)))
            .token());
  }

  private Survey survey() {
    var id = AuroraAir.TENANT;
    var draft =
        surveys
            .create(id, "After the flight", IdentityMode.IDENTIFIED, "en", AuroraAir.survey())
            .orThrow();
    var survey =
        surveys.publish(id, draft.id(), draft.revision(), PublishRequest.COMPATIBLE).orThrow();
    intake.takeOver(id, survey.id(), FlightHistory.until(clock.instant()));
    return survey;
  }
}
