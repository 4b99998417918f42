package io.luotain.site;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

/** The HTML of a survey's hosted page. */
final class HostedPage {

  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

  private HostedPage() {}

  static String open(String locale, String title, String surveyId, String siteKey) {
    var main = "<div data-luotain-survey=\"%s\"></div>".formatted(htmlEscape(surveyId));
    var script =
        "<script async src=\"/embed/v1.js\" data-site=\"%s\" data-channel=\"LINK\"></script>"
            .formatted(htmlEscape(siteKey));
    return page(locale, title, main + script);
  }

  static String closed(String locale, String title) {
    var text =
        switch (locale.split("-", 2)[0]) {
          case "fi" -> "Tämä kysely on päättynyt.";
          case "sv" -> "Den här enkäten är avslutad.";
          default -> "This survey has ended.";
        };
    return notice(locale, title, text);
  }

  static String early(String locale, String title) {
    var text =
        switch (locale.split("-", 2)[0]) {
          case "fi" -> "Tämä kysely ei ole vielä auki.";
          case "sv" -> "Den här enkäten är inte öppen ännu.";
          default -> "This survey is not open yet.";
        };
    return notice(locale, title, text);
  }

  private static String notice(String locale, String title, String text) {
    return page(
        locale, title, "<h1>%s</h1><p>%s</p>".formatted(htmlEscape(title), htmlEscape(text)));
  }

  private static String page(String locale, String title, String main) {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>%s</title>
    <link rel="stylesheet" href="/embed/hosted-v1.css">
    </head>
    <body><main>%s</main></body>
    </html>
    """
        .formatted(htmlEscape(locale), htmlEscape(title), main);
  }
}
