package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;

import io.luotain.expression.Template;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantSettings;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in one or more languages.
 *
 * @param translations at least one; the survey's default locale comes first
 */
public record LocalizedText(List<Translation> translations) {

  private static final int MAX_TRANSLATIONS = 60;
  private static final Pattern LANGUAGE_RANGE =
      Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
  private static final int MAX_LENGTH = 2_000;

  /** The translations with the one in {@code defaultLocale}, if there, in front. */
  static LocalizedText of(List<Translation> translations, String defaultLocale) {
    return new LocalizedText(
        translations.stream()
            .sorted(Comparator.comparing(each -> !each.locale().equals(defaultLocale)))
            .toList());
  }

  static @Nullable LocalizedText ofNullable(
      @Nullable List<Translation> translations, String defaultLocale) {
    return translations == null ? null : of(translations, defaultLocale);
  }

  /** The text in the default locale, where no variant is chosen. */
  public String text() {
    return plain(defaultLocale()).orElseThrow();
  }

  /** Whether it has neither variants nor holes. */
  boolean isPlain() {
    return translations.stream()
        .allMatch(each -> each.when() == null && !Template.hasHoles(each.text()));
  }

  String defaultLocale() {
    return translations.getFirst().locale();
  }

  private Optional<String> plain(String locale) {
    return translations.stream()
        .filter(each -> each.when() == null && each.locale().equals(locale))
        .findFirst()
        .map(Translation::text);
  }

  /**
   * The text in the locale that fits best, by lookup (RFC 4647), else in the default locale; where
   * there are variants, the one without a condition.
   */
  public String in(@Nullable String locale) {
    return plain(bestLocale(locale)).orElseGet(this::text);
  }

  /** The text in the locale that fits best; null for none. */
  public static @Nullable String inOrNull(@Nullable LocalizedText text, @Nullable String locale) {
    return text == null ? null : text.in(locale);
  }

  /** Which of the locales fits best, by lookup (RFC 4647); else the default locale. */
  public String bestLocale(@Nullable String locale) {
    var standard = defaultLocale();
    if (locale == null || locale.equals(standard) || !LANGUAGE_RANGE.matcher(locale).matches()) {
      return standard;
    }
    var tags = translations.stream().map(Translation::locale).toList();
    var range = List.of(new Locale.LanguageRange(locale));
    var found = Locale.lookupTag(range, tags);
    var wider = found == null ? Locale.filterTags(range, tags).stream().findFirst() : null;
    var best = found == null && wider != null ? wider.orElse(standard) : found;
    return tags.stream().filter(tag -> tag.equalsIgnoreCase(best)).findFirst().orElse(standard);
  }

  static void checkOptional(@Nullable LocalizedText text, String defaultLocale, UserErrors errors) {
    if (text != null) {
      text.check(defaultLocale, errors);
    }
  }

  void check(String defaultLocale, UserErrors errors) {
    errors.addIf(translations.size() > MAX_TRANSLATIONS, TOO_LONG, "Give at most 60 translations.");
    errors.addIf(
        translations.stream()
            .noneMatch(each -> each.when() == null && each.locale().equals(defaultLocale)),
        REQUIRED,
        "Add the text in the survey's default locale, %s, without `when`."
            .formatted(defaultLocale));
    var seen = new HashSet<String>();
    for (var each : translations) {
      errors
          .at("locale")
          .addIf(
              !TenantSettings.isLocale(each.locale()),
              INVALID,
              "Give a BCP 47 tag such as fi or en-GB.");
      errors
          .at("locale")
          .addIf(
              each.when() == null && !seen.add(each.locale()),
              DUPLICATE,
              "Give each locale only once without `when`.");
      errors.at("text").checkText(each.text(), MAX_LENGTH);
    }
  }
}
