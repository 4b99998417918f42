package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.TOO_LONG;

import io.luotain.platform.UserErrors;
import io.luotain.respondent.AttributeId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What respondents read and answer.
 *
 * @param thankYou what is said after the last answer
 * @param pages at most 100, in order, with at most 200 questions together
 * @param computed at most 50 named values for expressions, in order
 * @param frozenAttributes background attributes whose values an identified response keeps, at most
 *     50
 * @param privacy what an anonymous survey promises; null for the default, or an identified survey
 */
public record SurveyContent(
    LocalizedText title,
    LocalizedText thankYou,
    List<SurveyPage> pages,
    List<ComputedValue> computed,
    List<AttributeId> frozenAttributes,
    @Nullable PrivacyContract privacy) {

  static final String ID_FORM = "Give a letter, then up to 39 letters, digits or _.";
  private static final int MAX_PAGES = 100;
  private static final int MAX_QUESTIONS = 200;

  /** Content without computed values that freezes no background data. */
  public static SurveyContent plain(
      LocalizedText title, LocalizedText thankYou, List<SurveyPage> pages) {
    return new SurveyContent(title, thankYou, pages, List.of(), List.of(), null);
  }

  /** All questions in the order of the pages. */
  public List<Question> questions() {
    return pages.stream().flatMap(page -> page.questions().stream()).toList();
  }

  /** The question with this id; empty when there is none. */
  public Optional<Question> question(QuestionId id) {
    return pages.stream()
        .flatMap(page -> page.questions().stream())
        .filter(each -> each.id().equals(id))
        .findFirst();
  }

  /**
   * The locale to present it in: the one of the title's that fits best, or a more special one of
   * the same language that some text has. Each text then falls back by itself.
   */
  public String bestLocale(@Nullable String locale) {
    var best = title.bestLocale(locale);
    var asked = locale == null ? best : Locale.forLanguageTag(locale).toLanguageTag();
    if (!asked.startsWith(best + "-")) {
      return best;
    }
    return PlacedText.all(this).stream()
        .flatMap(each -> each.text().translations().stream())
        .map(Translation::locale)
        .filter(each -> (asked + "-").startsWith(each + "-") && each.startsWith(best))
        .max(Comparator.comparingInt(String::length))
        .orElse(best);
  }

  void check(String defaultLocale, UserErrors errors) {
    title.check(defaultLocale, errors.at("title"));
    thankYou.check(defaultLocale, errors.at("thankYou"));
    var list = errors.at("pages");
    if (privacy != null) {
      privacy.check(errors.at("privacy"));
    }
    list.addIf(pages.size() > MAX_PAGES, TOO_LONG, "Make at most 100 pages.");
    list.addIf(questions().size() > MAX_QUESTIONS, TOO_LONG, "Ask at most 200 questions.");
    var ids = new HashSet<String>();
    var questionIds = new HashSet<String>();
    for (int i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      checkId(page.id().value(), ids, "Give each page its own id.", list.at(i, "id"));
      LocalizedText.checkOptional(page.title(), defaultLocale, list.at(i, "title"));
      checkQuestions(page.questions(), questionIds, defaultLocale, list.at(i, "questions"));
    }
  }

  private static void checkQuestions(
      List<Question> questions, Set<String> ids, String defaultLocale, UserErrors errors) {
    for (int i = 0; i < questions.size(); i++) {
      var question = questions.get(i);
      checkId(question.id().value(), ids, "Give each question its own id.", errors.at(i, "id"));
      question.check(defaultLocale, errors.at(i));
    }
  }

  private static void checkId(String id, Set<String> seen, String duplicate, UserErrors at) {
    at.addIf(!QuestionId.FORM.matcher(id).matches(), INVALID, ID_FORM);
    at.addIf(!seen.add(id), DUPLICATE, duplicate);
  }
}
