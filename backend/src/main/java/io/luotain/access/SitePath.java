package io.luotain.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The paths of the visitor's API, which have the site key in them. */
final class SitePath {

  static final String GRAPHQL = "/embed/{siteKey}/graphql";
  static final String CONFIG = "/embed/{siteKey}/config.json";

  private static final Pattern KEY = Pattern.compile("/embed/(lt_pk_[^/]*)/[^/]*");

  private SitePath() {}

  /** The site key in the request's path; what no site key is when there is none. */
  static String key(HttpServletRequest request) {
    var path = KEY.matcher(request.getRequestURI().substring(request.getContextPath().length()));
    return path.matches() ? path.group(1) : Secrets.SITE_KEY;
  }
}
