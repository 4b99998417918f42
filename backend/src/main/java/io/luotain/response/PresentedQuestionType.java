package io.luotain.response;

import io.luotain.survey.BasicEmotion;
import io.luotain.survey.Ces;
import io.luotain.survey.ChoiceDisplay;
import io.luotain.survey.Consent;
import io.luotain.survey.Csat;
import io.luotain.survey.DateEntry;
import io.luotain.survey.Email;
import io.luotain.survey.Emotion;
import io.luotain.survey.EmotionDisplay;
import io.luotain.survey.EmotionOption;
import io.luotain.survey.Information;
import io.luotain.survey.LocalizedText;
import io.luotain.survey.Matrix;
import io.luotain.survey.MultipleChoice;
import io.luotain.survey.Nps;
import io.luotain.survey.NumberEntry;
import io.luotain.survey.Option;
import io.luotain.survey.OptionId;
import io.luotain.survey.PlainOption;
import io.luotain.survey.Question;
import io.luotain.survey.Ranking;
import io.luotain.survey.Rating;
import io.luotain.survey.RatingStyle;
import io.luotain.survey.Row;
import io.luotain.survey.RowId;
import io.luotain.survey.SingleChoice;
import io.luotain.survey.Slider;
import io.luotain.survey.Story;
import io.luotain.survey.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of question as one visitor meets it: texts in one language, everything in its order. */
public sealed interface PresentedQuestionType {

  record PresentedNps(@Nullable String lowLabel, @Nullable String highLabel)
      implements PresentedQuestionType {}

  record PresentedCsat(@Nullable String lowLabel, @Nullable String highLabel)
      implements PresentedQuestionType {}

  record PresentedCes(@Nullable String lowLabel, @Nullable String highLabel)
      implements PresentedQuestionType {}

  record PresentedRating(
      int max, RatingStyle style, @Nullable String lowLabel, @Nullable String highLabel)
      implements PresentedQuestionType {}

  record PresentedSingleChoice(ChoiceDisplay display, List<PresentedOption> options)
      implements PresentedQuestionType {}

  record PresentedMultipleChoice(int min, int max, List<PresentedOption> options)
      implements PresentedQuestionType {}

  record PresentedMatrix(List<PresentedRow> rows, PresentedMatrixCell cell)
      implements PresentedQuestionType {}

  record PresentedRanking(List<PresentedOption> options) implements PresentedQuestionType {}

  record PresentedText(int maxLength, boolean multiline) implements PresentedQuestionType {}

  record PresentedEmail(int maxLength) implements PresentedQuestionType {}

  record PresentedNumber(
      @Nullable Double min, @Nullable Double max, int decimals, @Nullable String unit)
      implements PresentedQuestionType {}

  record PresentedSlider(
      double min, double max, double step, @Nullable String lowLabel, @Nullable String highLabel)
      implements PresentedQuestionType {}

  record PresentedDate(@Nullable LocalDate min, @Nullable LocalDate max)
      implements PresentedQuestionType {}

  record PresentedConsent(boolean mustAccept) implements PresentedQuestionType {}

  record PresentedEmotion(
      EmotionDisplay display, int maxIntensity, List<PresentedEmotionOption> options)
      implements PresentedQuestionType {}

  record PresentedStory(int maxLength, int maxFeelings, List<PresentedFeeling> feelings)
      implements PresentedQuestionType {}

  record PresentedInformation(boolean answerable) implements PresentedQuestionType {}

  record PresentedOption(OptionId id, String label, boolean freeText, boolean exclusive) {

    static PresentedOption of(Option option, String locale) {
      return new PresentedOption(
          option.id(), option.label().in(locale), option.freeText(), option.exclusive());
    }

    static PresentedOption of(PlainOption option, String locale) {
      return new PresentedOption(option.id(), option.label().in(locale), false, false);
    }
  }

  record PresentedRow(RowId id, String label) {

    static PresentedRow of(Row row, String locale) {
      return new PresentedRow(row.id(), row.label().in(locale));
    }
  }

  record PresentedEmotionOption(OptionId id, String label, @Nullable BasicEmotion emotion) {

    static PresentedEmotionOption of(EmotionOption option, String locale) {
      return new PresentedEmotionOption(option.id(), option.label().in(locale), option.emotion());
    }
  }

  record PresentedFeeling(OptionId id, String label) {

    static PresentedFeeling of(PlainOption feeling, String locale) {
      return new PresentedFeeling(feeling.id(), feeling.label().in(locale));
    }
  }

  static PresentedQuestionType of(Question question, String locale, Shuffle shuffle) {
    return switch (question.type()) {
      case Nps(var low, var high) -> new PresentedNps(in(low, locale), in(high, locale));
      case Csat(var low, var high) -> new PresentedCsat(in(low, locale), in(high, locale));
      case Ces(var low, var high) -> new PresentedCes(in(low, locale), in(high, locale));
      case Rating(var max, var style, var low, var high) ->
          new PresentedRating(max, style, in(low, locale), in(high, locale));
      case SingleChoice(var options, var display, var shuffled) ->
          new PresentedSingleChoice(display, options(options, shuffled, shuffle, locale));
      case MultipleChoice choice ->
          new PresentedMultipleChoice(
              choice.min(),
              choice.most(),
              options(choice.options(), choice.shuffle(), shuffle, locale));
      case Matrix(var rows, var cell, var shuffled) ->
          new PresentedMatrix(
              (shuffled ? shuffle.order(rows, _ -> false) : rows)
                  .stream().map(each -> PresentedRow.of(each, locale)).toList(),
              PresentedMatrixCell.of(cell, locale));
      case Ranking(var options, var shuffled) ->
          new PresentedRanking(options(options, shuffled, shuffle, locale));
      case Text(var maxLength, var multiline) -> new PresentedText(maxLength, multiline);
      case Email() -> new PresentedEmail(Email.MAX_LENGTH);
      case NumberEntry(var min, var max, var decimals, var unit) ->
          new PresentedNumber(min, max, decimals, in(unit, locale));
      case Slider(var min, var max, var step, var low, var high) ->
          new PresentedSlider(min, max, step, in(low, locale), in(high, locale));
      case DateEntry(var min, var max) -> new PresentedDate(min, max);
      case Consent() -> new PresentedConsent(question.required());
      case Emotion(var display, var options, var maxIntensity) ->
          new PresentedEmotion(
              display,
              maxIntensity,
              options.stream().map(each -> PresentedEmotionOption.of(each, locale)).toList());
      case Story(var maxLength, var feelings, var maxFeelings) ->
          new PresentedStory(
              maxLength,
              Math.min(maxFeelings, feelings.size()),
              feelings.stream().map(each -> PresentedFeeling.of(each, locale)).toList());
      case Information() -> new PresentedInformation(false);
    };
  }

  private static List<PresentedOption> options(
      List<Option> options, boolean shuffled, Shuffle shuffle, String locale) {
    return (shuffled ? shuffle.order(options, Option::fixed) : options)
        .stream().map(each -> PresentedOption.of(each, locale)).toList();
  }

  private static @Nullable String in(@Nullable LocalizedText text, String locale) {
    return LocalizedText.inOrNull(text, locale);
  }
}
