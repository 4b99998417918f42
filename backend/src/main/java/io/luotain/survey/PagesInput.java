package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.Outcome;
import io.luotain.platform.UserError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pages as an author gives them: as such, or in short as the questions of the only page.
 *
 * @param pages null when they are given in short, or not at all
 * @param questions null when pages are given, or nothing
 */
record PagesInput(@Nullable List<SurveyPageInput> pages, @Nullable List<QuestionInput> questions) {

  private static final List<String> LONG_PATH = List.of("input", "pages", "0", "questions");
  private static final List<String> SHORT_PATH = List.of("input", "questions");

  /** The pages; empty when none are given, refused when they are given in both forms. */
  Outcome<Optional<List<SurveyPage>>> pages(String locale) {
    if (pages != null && questions != null) {
      return Outcome.refused(
          UserError.of(
              INVALID, "Give `pages`, or `questions` for a single page.", "input", "questions"));
    }
    return Outcome.done(pages != null ? Optional.of(all(pages, locale)) : onlyPage(locale));
  }

  private static List<SurveyPage> all(List<SurveyPageInput> pages, String locale) {
    return pages.stream().map(each -> each.page(locale)).toList();
  }

  private Optional<List<SurveyPage>> onlyPage(String locale) {
    return Optional.ofNullable(questions)
        .map(given -> given.stream().map(each -> each.question(locale)).toList())
        .map(given -> given.isEmpty() ? List.of() : List.of(SurveyPage.only(given)));
  }

  /** The outcome, with the paths of its errors as they are in the form that was given. */
  <T> Outcome<T> inGivenForm(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Refused<T>(var errors) when questions != null ->
          new Outcome.Refused<>(errors.stream().map(PagesInput::shortened).toList());
      default -> outcome;
    };
  }

  private static UserError shortened(UserError error) {
    var path = error.path();
    int length = LONG_PATH.size();
    if (path.size() < length || !path.subList(0, length).equals(LONG_PATH)) {
      return error;
    }
    var rest = path.subList(length, path.size()).stream();
    return new UserError(
        error.code(), error.message(), Stream.concat(SHORT_PATH.stream(), rest).toList());
  }
}
