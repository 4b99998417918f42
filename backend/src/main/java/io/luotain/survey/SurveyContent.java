package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.TOO_LONG;

import io.luotain.platform.UserErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What respondents read and answer.
 *
 * @param thankYou what is said after the last answer
 * @param questions at most 200, in order
 */
public record SurveyContent(LocalizedText title, LocalizedText thankYou, List<Question> questions) {

  static final String ID_FORM = "Give a letter, then up to 39 letters, digits or _.";
  private static final int MAX_QUESTIONS = 200;

  /** The question with this id; empty when there is none. */
  public Optional<Question> question(QuestionId id) {
    return questions.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  void check(String defaultLocale, UserErrors errors) {
    title.check(defaultLocale, errors.at("title"));
    thankYou.check(defaultLocale, errors.at("thankYou"));
    var list = errors.at("questions");
    list.addIf(questions.size() > MAX_QUESTIONS, TOO_LONG, "Ask at most 200 questions.");
    var seen = new HashSet<QuestionId>();
    for (int i = 0; i < questions.size(); i++) {
      var question = questions.get(i);
      var at = list.at(i, inputName(question));
      at.at("id")
          .addIf(!QuestionId.FORM.matcher(question.id().value()).matches(), INVALID, ID_FORM);
      at.at("id").addIf(!seen.add(question.id()), DUPLICATE, "Give each question its own id.");
      question.text().check(defaultLocale, at.at("text"));
      question.check(defaultLocale, at);
    }
  }

  private static String inputName(Question question) {
    return switch (question) {
      case NpsQuestion _ -> "nps";
      case SingleChoiceQuestion _ -> "singleChoice";
      case RatingQuestion _ -> "rating";
      case TextQuestion _ -> "text";
    };
  }
}
