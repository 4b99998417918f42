package io.luotain.response;

import io.luotain.survey.LocalizedText;
import io.luotain.survey.NpsQuestion;
import io.luotain.survey.OptionId;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.RatingQuestion;
import io.luotain.survey.SingleChoiceQuestion;
import io.luotain.survey.TextQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question as one visitor meets it. */
public sealed interface PresentedQuestion {

  QuestionId id();

  String text();

  boolean required();

  record PresentedNps(
      QuestionId id,
      String text,
      boolean required,
      @Nullable String lowLabel,
      @Nullable String highLabel)
      implements PresentedQuestion {}

  record PresentedSingleChoice(
      QuestionId id, String text, boolean required, List<PresentedOption> options)
      implements PresentedQuestion {}

  record PresentedOption(OptionId id, String label) {}

  record PresentedRating(
      QuestionId id,
      String text,
      boolean required,
      int max,
      @Nullable String lowLabel,
      @Nullable String highLabel)
      implements PresentedQuestion {}

  record PresentedText(QuestionId id, String text, boolean required, int maxLength)
      implements PresentedQuestion {}

  static PresentedQuestion of(Question question, String locale) {
    var asked = question.text().in(locale);
    return switch (question) {
      case NpsQuestion(var id, _, var required, var low, var high) ->
          new PresentedNps(id, asked, required, in(low, locale), in(high, locale));
      case SingleChoiceQuestion(var id, _, var required, var options) ->
          new PresentedSingleChoice(
              id,
              asked,
              required,
              options.stream()
                  .map(each -> new PresentedOption(each.id(), each.label().in(locale)))
                  .toList());
      case RatingQuestion(var id, _, var required, var max, var low, var high) ->
          new PresentedRating(id, asked, required, max, in(low, locale), in(high, locale));
      case TextQuestion(var id, _, var required, var maxLength) ->
          new PresentedText(id, asked, required, maxLength);
    };
  }

  private static @Nullable String in(@Nullable LocalizedText text, String locale) {
    return text == null ? null : text.in(locale);
  }
}
