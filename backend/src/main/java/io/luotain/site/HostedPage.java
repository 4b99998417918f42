package io.luotain.site;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of a survey's hosted page.
 *
 * @param siteKey by which the page asks and erases; null where the tenant has none
 * @param erasable whether respondents have codes by which they may delete their answers
 */
record HostedPage(
    String locale, String title, String surveyId, @Nullable String siteKey, boolean erasable) {

  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

  /** Empty where there is no key to ask by. */
  Optional<String> open() {
    if (siteKey == null) {
      return Optional.empty();
    }
    var main = "<div data-luotain-survey=\"%s\"></div>".formatted(htmlEscape(surveyId));
    var script =
        "<script async src=\"/embed/v1.js\" data-site=\"%s\" data-channel=\"LINK\"></script>"
            .formatted(htmlEscape(siteKey));
    return Optional.of(page(main + script));
  }

  String closed() {
    return notice(
        said(
            "This survey has ended.", "Tämä kysely on päättynyt.", "Den här enkäten är avslutad."));
  }

  String early() {
    return notice(
        said(
            "This survey is not open yet.",
            "Tämä kysely ei ole vielä auki.",
            "Den här enkäten är inte öppen ännu."));
  }

  private String said(String english, String finnish, String swedish) {
    return switch (locale.split("-", 2)[0]) {
      case "fi" -> finnish;
      case "sv" -> swedish;
      default -> english;
    };
  }

  private String notice(String text) {
    return page("<h1>%s</h1><p>%s</p>".formatted(htmlEscape(title), htmlEscape(text)));
  }

  /** Leads to where answers are deleted, by the script of the page. */
  private String foot() {
    return siteKey == null || !erasable
        ? ""
        : "<footer><a href=\"#erase\">%s</a></footer>"
            .formatted(said("Delete my answers", "Poista vastaukseni", "Radera mina svar"));
  }

  private String page(String main) {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <script src="/embed/hosted-v1.js" data-site-key="%s"></script>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>%s</title>
    <link rel="stylesheet" href="/embed/hosted-v1.css">
    </head>
    <body><main>%s%s</main></body>
    </html>
    """
        .formatted(
            htmlEscape(locale),
            htmlEscape(siteKey == null ? "" : siteKey),
            htmlEscape(title),
            main,
            foot());
  }
}
