package io.luotain.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The airline's page with the widget, and its results page. */
@RestController
@Profile("demo")
class DemoPages {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"
          + " data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

  private final Demo demo;

  DemoPages(Demo demo) {
    this.demo = demo;
  }

  @GetMapping(
      path = {"/demo", "/demo/"},
      produces = "text/html;charset=UTF-8")
  ResponseEntity<String> site() throws IOException {
    return page("demo/index.html");
  }

  @GetMapping(path = "/demo/results", produces = "text/html;charset=UTF-8")
  ResponseEntity<String> results() throws IOException {
    return page("demo/results.html");
  }

  private ResponseEntity<String> page(String template) throws IOException {
    var tenant = demo.tenant().join();
    var html =
        new ClassPathResource(template)
            .getContentAsString(UTF_8)
            .replace("{{siteKey}}", htmlEscape(tenant.siteKey()))
            .replace("{{surveyId}}", htmlEscape(tenant.surveyId().value()))
            .replace("{{shareToken}}", htmlEscape(tenant.shareToken()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .body(html);
  }
}
