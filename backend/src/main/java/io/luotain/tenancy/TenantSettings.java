package io.luotain.tenancy;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.TOO_LONG;

import io.luotain.platform.UserErrors;
import java.net.URI;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What holds for all surveys of a tenant.
 *
 * @param allowedOrigins web origins whose pages may show surveys; at most 50
 * @param defaultLocale BCP 47 tag
 * @param timeZone IANA name; decides to which day a response belongs
 */
public record TenantSettings(List<String> allowedOrigins, String defaultLocale, String timeZone) {

  private static final int MAX_ORIGINS = 50;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  void check(UserErrors errors) {
    errors
        .at("allowedOrigins")
        .addIf(allowedOrigins.size() > MAX_ORIGINS, TOO_LONG, "Give at most 50 origins.");
    for (int i = 0; i < allowedOrigins.size(); i++) {
      errors
          .at("allowedOrigins", i)
          .addIf(
              !isOrigin(allowedOrigins.get(i)),
              INVALID,
              "Give scheme, host and port only, in lower case, such as https://www.example.com.");
    }
    errors
        .at("defaultLocale")
        .addIf(!isLocale(defaultLocale), INVALID, "Give a BCP 47 tag such as fi or en-GB.");
    errors
        .at("timeZone")
        .addIf(
            !ZoneId.getAvailableZoneIds().contains(timeZone),
            INVALID,
            "Give an IANA time zone such as Europe/Helsinki.");
  }

  /**
   * Whether the text is a BCP 47 tag in canonical form, such as {@code en-GB}, that names a
   * language of ISO 639 (two or three letters) and that browsers format numbers and dates by.
   */
  public static boolean isLocale(String tag) {
    try {
      var locale = new Locale.Builder().setLanguageTag(tag).build();
      return locale.toLanguageTag().equals(tag)
          && LANGUAGE.matcher(locale.getLanguage()).matches()
          && isTakenByBrowsers(locale);
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /** ECMA-402 refuses a variant given twice, and much of what Java takes after {@code -t-}. */
  private static boolean isTakenByBrowsers(Locale locale) {
    var variants = locale.getVariant().split("_");
    return Stream.of(variants).distinct().count() == variants.length
        && locale.getExtension('t') == null;
  }

  private static boolean isOrigin(String text) {
    try {
      var uri = URI.create(text);
      var host = uri.getHost();
      if (host == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
        return false;
      }
      var port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
      return text.equals(uri.getScheme() + "://" + host.toLowerCase(Locale.ROOT) + port);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
