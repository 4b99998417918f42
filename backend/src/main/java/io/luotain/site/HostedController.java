package io.luotain.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.luotain.access.SiteKeys;
import io.luotain.survey.IdentityMode;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.Tenants;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A survey as a page of its own, for links. It answers with the tenant's newest site key. */
@RestController
class HostedController {

  private final Tenants tenants;
  private final SiteKeys siteKeys;
  private final Surveys surveys;
  private final Clock clock;

  HostedController(Tenants tenants, SiteKeys siteKeys, Surveys surveys, Clock clock) {
    this.tenants = tenants;
    this.siteKeys = siteKeys;
    this.surveys = surveys;
    this.clock = clock;
  }

  @GetMapping(path = "/s/{surveyId}", produces = "text/html;charset=UTF-8")
  ResponseEntity<String> page(@PathVariable String surveyId, Locale locale) {
    return SurveyId.parse(surveyId)
        .filter(id -> tenants.find(id.tenant()).isPresent())
        .flatMap(id -> surveys.recent(id.tenant(), id))
        .flatMap(survey -> page(survey, locale.toLanguageTag()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Optional<ResponseEntity<String>> page(Survey survey, String preferred) {
    if (survey.versions().isEmpty()) {
      return Optional.empty();
    }
    var tenant = survey.id().tenant();
    var title = surveys.version(tenant, survey, survey.versions().getLast()).content().title();
    var locale = title.bestLocale(preferred);
    var page =
        new HostedPage(
            locale,
            title.in(locale),
            survey.id().value(),
            siteKeys.activeKey(tenant).orElse(null),
            survey.identityMode() == IdentityMode.ANONYMOUS);
    return switch (survey.stateAt(clock.instant())) {
      case DRAFT -> Optional.empty();
      case SCHEDULED -> Optional.of(html(HttpStatus.NOT_FOUND, page.early()));
      case CLOSED -> Optional.of(html(HttpStatus.GONE, page.closed()));
      case LIVE -> page.open().map(text -> html(HttpStatus.OK, text));
    };
  }

  private static ResponseEntity<String> html(HttpStatus status, String page) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", HostedPage.CONTENT_SECURITY_POLICY)
        .body(page);
  }
}
