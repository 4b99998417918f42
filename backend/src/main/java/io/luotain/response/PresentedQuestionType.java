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
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

  /**
   * An option of a choice, a ranking or a matrix.
   *
   * @param labelLogic how answers change the label; null when they do not
   * @param visibleIf decides in the browser whether it is offered; null when it always is
   */
  record PresentedOption(
      OptionId id,
      String label,
      @Nullable Object labelLogic,
      boolean freeText,
      boolean exclusive,
      @Nullable Object visibleIf) {

    private static Stream<PresentedOption> of(Option option, Presenter presenter) {
      var visible = presenter.rest(presenter.logic().visibleIf(option));
      if (Presenter.isNever(visible)) {
        return Stream.of();
      }
      var label = presenter.shown(option.label());
      return Stream.of(
          new PresentedOption(
              option.id(),
              label.text(),
              label.logic(),
              option.freeText(),
              option.exclusive(),
              Presenter.visibleIf(visible)));
    }

    static PresentedOption of(PlainOption option, Presenter presenter) {
      var label = presenter.shown(option.label());
      return new PresentedOption(option.id(), label.text(), label.logic(), false, false, null);
    }
  }

  /** A row of a matrix; as {@link PresentedOption}. */
  record PresentedRow(
      RowId id, String label, @Nullable Object labelLogic, @Nullable Object visibleIf) {

    private static Stream<PresentedRow> of(Row row, Presenter presenter) {
      var visible = presenter.rest(presenter.logic().visibleIf(row));
      if (Presenter.isNever(visible)) {
        return Stream.of();
      }
      var label = presenter.shown(row.label());
      return Stream.of(
          new PresentedRow(row.id(), label.text(), label.logic(), Presenter.visibleIf(visible)));
    }
  }

  record PresentedEmotionOption(OptionId id, String label, @Nullable BasicEmotion emotion) {

    private static PresentedEmotionOption of(EmotionOption option, Presenter presenter) {
      return new PresentedEmotionOption(
          option.id(), presenter.shown(option.label()).text(), option.emotion());
    }
  }

  record PresentedFeeling(OptionId id, String label) {

    private static PresentedFeeling of(PlainOption feeling, Presenter presenter) {
      return new PresentedFeeling(feeling.id(), presenter.shown(feeling.label()).text());
    }
  }

  /**
   * The type of a question.
   *
   * @param required whether the question must be answered in any case
   * @return empty when everything that could be chosen is certainly hidden
   */
  static Optional<PresentedQuestionType> of(
      Question question, boolean required, Presenter presenter) {
    return switch (question.type()) {
      case SingleChoice choice ->
          Optional.of(options(choice.options(), choice.shuffle(), question, presenter))
              .filter(options -> !options.isEmpty())
              .map(options -> new PresentedSingleChoice(choice.display(), options));
      case MultipleChoice choice ->
          Optional.of(options(choice.options(), choice.shuffle(), question, presenter))
              .filter(options -> !options.isEmpty())
              .map(options -> multipleChoice(choice, options));
      case Matrix(var rows, var cell, var shuffled) ->
          Optional.of(
                  order(rows, shuffled, _ -> false, question, presenter).stream()
                      .flatMap(each -> PresentedRow.of(each, presenter))
                      .toList())
              .filter(shown -> !shown.isEmpty())
              .map(shown -> new PresentedMatrix(shown, PresentedMatrixCell.of(cell, presenter)));
      default -> Optional.of(always(question, required, presenter));
    };
  }

  private static PresentedMultipleChoice multipleChoice(
      MultipleChoice choice, List<PresentedOption> options) {
    int together = (int) options.stream().filter(each -> !each.exclusive()).count();
    return new PresentedMultipleChoice(
        Math.min(choice.min(), together), Math.min(choice.most(), options.size()), options);
  }

  private static PresentedQuestionType always(
      Question question, boolean required, Presenter presenter) {
    return switch (question.type()) {
      case Nps(var low, var high) -> new PresentedNps(presenter.fixed(low), presenter.fixed(high));
      case Csat(var low, var high) ->
          new PresentedCsat(presenter.fixed(low), presenter.fixed(high));
      case Ces(var low, var high) -> new PresentedCes(presenter.fixed(low), presenter.fixed(high));
      case Rating(var max, var style, var low, var high) ->
          new PresentedRating(max, style, presenter.fixed(low), presenter.fixed(high));
      case Ranking(var options, var shuffled) ->
          new PresentedRanking(options(options, shuffled, question, presenter));
      case Text(var maxLength, var multiline) -> new PresentedText(maxLength, multiline);
      case Email() -> new PresentedEmail(Email.MAX_LENGTH);
      case NumberEntry(var min, var max, var decimals, var unit) ->
          new PresentedNumber(min, max, decimals, presenter.fixed(unit));
      case Slider(var min, var max, var step, var low, var high) ->
          new PresentedSlider(min, max, step, presenter.fixed(low), presenter.fixed(high));
      case DateEntry(var min, var max) -> new PresentedDate(min, max);
      case Consent() -> new PresentedConsent(required);
      case Emotion(var display, var options, var maxIntensity) ->
          new PresentedEmotion(
              display,
              maxIntensity,
              options.stream().map(each -> PresentedEmotionOption.of(each, presenter)).toList());
      case Story(var maxLength, var feelings, var maxFeelings) ->
          new PresentedStory(
              maxLength,
              Math.min(maxFeelings, feelings.size()),
              feelings.stream().map(each -> PresentedFeeling.of(each, presenter)).toList());
      case Information() -> new PresentedInformation(false);
      case SingleChoice _, MultipleChoice _, Matrix _ -> throw new IllegalStateException();
    };
  }

  private static List<PresentedOption> options(
      List<Option> options, boolean shuffled, Question question, Presenter presenter) {
    return order(options, shuffled, Option::fixed, question, presenter).stream()
        .flatMap(each -> PresentedOption.of(each, presenter))
        .toList();
  }

  private static <T> List<T> order(
      List<T> all, boolean shuffled, Predicate<T> fixed, Question question, Presenter presenter) {
    return shuffled ? presenter.shuffle(question).order(all, fixed) : all;
  }
}
