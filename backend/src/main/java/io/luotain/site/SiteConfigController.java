package io.luotain.site;

import io.luotain.access.SiteKeys;
import io.luotain.platform.Digests;
import io.luotain.survey.Surveys;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The one request that a page view costs; made to be cached. */
@RestController
class SiteConfigController {

  private static final CacheControl CACHE =
      CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

  private final SiteKeys siteKeys;
  private final Surveys surveys;

  SiteConfigController(SiteKeys siteKeys, Surveys surveys) {
    this.siteKeys = siteKeys;
    this.surveys = surveys;
  }

  @GetMapping("/embed/{siteKey}/config.json")
  ResponseEntity<SiteConfig> config(@PathVariable String siteKey) {
    return siteKeys
        .tenantOf(siteKey)
        .map(surveys::live)
        .map(SiteConfig::of)
        .map(
            config ->
                ResponseEntity.ok()
                    .cacheControl(CACHE)
                    .eTag(Digests.sha256(config.toString()))
                    .body(config))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
