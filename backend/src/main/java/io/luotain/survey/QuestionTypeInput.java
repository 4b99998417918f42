package io.luotain.survey;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A type as an author gives it; exactly one component is there. */
record QuestionTypeInput(
    @Nullable NpsInput nps,
    @Nullable CsatInput csat,
    @Nullable CesInput ces,
    @Nullable RatingInput rating,
    @Nullable SingleChoiceInput singleChoice,
    @Nullable MultipleChoiceInput multipleChoice,
    @Nullable MatrixInput matrix,
    @Nullable RankingInput ranking,
    @Nullable TextInput text,
    @Nullable Plain email,
    @Nullable NumberInput number,
    @Nullable SliderInput slider,
    @Nullable DateInput date,
    @Nullable Plain consent,
    @Nullable EmotionInput emotion,
    @Nullable StoryInput story,
    @Nullable Plain information) {

  /** The settings of one type. */
  interface Settings {

    QuestionType type(String locale);
  }

  /** Stands for a type that has nothing to set. */
  enum Plain {
    PLAIN
  }

  /** The type, with texts ordered for the survey's default locale and missing ids made up. */
  QuestionType type(String locale) {
    Stream<@Nullable Settings> settings =
        Stream.of(
            nps,
            csat,
            ces,
            rating,
            singleChoice,
            multipleChoice,
            matrix,
            ranking,
            text,
            number,
            slider,
            date,
            emotion,
            story);
    return settings
        .filter(Objects::nonNull)
        .findFirst()
        .map(given -> requireNonNull(given).type(locale))
        .orElseGet(this::plainType);
  }

  private QuestionType plainType() {
    if (email != null) {
      return new Email();
    }
    return consent == null ? new Information() : new Consent();
  }

  record NpsInput(@Nullable List<Translation> lowLabel, @Nullable List<Translation> highLabel)
      implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new Nps(
          LocalizedText.ofNullable(lowLabel, locale), LocalizedText.ofNullable(highLabel, locale));
    }
  }

  record CsatInput(@Nullable List<Translation> lowLabel, @Nullable List<Translation> highLabel)
      implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new Csat(
          LocalizedText.ofNullable(lowLabel, locale), LocalizedText.ofNullable(highLabel, locale));
    }
  }

  record CesInput(@Nullable List<Translation> lowLabel, @Nullable List<Translation> highLabel)
      implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new Ces(
          LocalizedText.ofNullable(lowLabel, locale), LocalizedText.ofNullable(highLabel, locale));
    }
  }

  record RatingInput(
      int max,
      RatingStyle style,
      @Nullable List<Translation> lowLabel,
      @Nullable List<Translation> highLabel)
      implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new Rating(
          max,
          style,
          LocalizedText.ofNullable(lowLabel, locale),
          LocalizedText.ofNullable(highLabel, locale));
    }
  }

  record SingleChoiceInput(List<OptionInput> options, ChoiceDisplay display, boolean shuffle)
      implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new SingleChoice(OptionInput.options(options, locale), display, shuffle);
    }
  }

  record MultipleChoiceInput(
      List<OptionInput> options, int min, @Nullable Integer max, boolean shuffle)
      implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new MultipleChoice(OptionInput.options(options, locale), min, max, shuffle);
    }
  }

  record MatrixInput(List<RowInput> rows, MatrixCellInput cell, boolean shuffleRows)
      implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new Matrix(
          rows.stream().map(each -> each.row(locale)).toList(), cell.cell(locale), shuffleRows);
    }
  }

  record RankingInput(List<OptionInput> options, boolean shuffle) implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new Ranking(OptionInput.options(options, locale), shuffle);
    }
  }

  record TextInput(int maxLength, boolean multiline) implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new Text(maxLength, multiline);
    }
  }

  record NumberInput(
      @Nullable Double min, @Nullable Double max, int decimals, @Nullable List<Translation> unit)
      implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new NumberEntry(min, max, decimals, LocalizedText.ofNullable(unit, locale));
    }
  }

  record SliderInput(
      double min,
      double max,
      double step,
      @Nullable List<Translation> lowLabel,
      @Nullable List<Translation> highLabel)
      implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new Slider(
          min,
          max,
          step,
          LocalizedText.ofNullable(lowLabel, locale),
          LocalizedText.ofNullable(highLabel, locale));
    }
  }

  record DateInput(@Nullable LocalDate min, @Nullable LocalDate max) implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new DateEntry(min, max);
    }
  }

  record EmotionInput(EmotionDisplay display, List<EmotionOptionInput> options, int maxIntensity)
      implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new Emotion(
          display, options.stream().map(each -> each.option(locale)).toList(), maxIntensity);
    }
  }

  record StoryInput(int maxLength, List<PlainOptionInput> feelings, int maxFeelings)
      implements Settings {

    @Override
    public QuestionType type(String locale) {
      return new Story(maxLength, PlainOptionInput.options(feelings, locale), maxFeelings);
    }
  }

  record OptionInput(
      @Nullable String id,
      List<Translation> label,
      boolean freeText,
      boolean exclusive,
      boolean fixed,
      @Nullable String visibleIf) {

    private static List<Option> options(List<OptionInput> inputs, String locale) {
      return inputs.stream().map(each -> each.option(locale)).toList();
    }

    private Option option(String locale) {
      return new Option(
          optionId(id), LocalizedText.of(label, locale), freeText, exclusive, fixed, visibleIf);
    }
  }

  record PlainOptionInput(@Nullable String id, List<Translation> label) {

    private static List<PlainOption> options(List<PlainOptionInput> inputs, String locale) {
      return inputs.stream()
          .map(each -> new PlainOption(optionId(each.id), LocalizedText.of(each.label, locale)))
          .toList();
    }
  }

  record EmotionOptionInput(
      @Nullable String id, List<Translation> label, @Nullable BasicEmotion emotion) {

    private EmotionOption option(String locale) {
      return new EmotionOption(optionId(id), LocalizedText.of(label, locale), emotion);
    }
  }

  record RowInput(@Nullable String id, List<Translation> label, @Nullable String visibleIf) {

    private Row row(String locale) {
      return new Row(
          id == null ? RowId.next() : new RowId(id), LocalizedText.of(label, locale), visibleIf);
    }
  }

  /** Exactly one component is there. */
  record MatrixCellInput(
      @Nullable MatrixOptionsInput single,
      @Nullable MatrixOptionsInput multiple,
      @Nullable MatrixRatingInput rating) {

    private MatrixCell cell(String locale) {
      if (single != null) {
        return new MatrixSingle(PlainOptionInput.options(single.options, locale));
      }
      return multiple == null
          ? new MatrixRating(requireNonNull(rating).max)
          : new MatrixMultiple(PlainOptionInput.options(multiple.options, locale));
    }
  }

  record MatrixOptionsInput(List<PlainOptionInput> options) {}

  record MatrixRatingInput(int max) {}

  private static OptionId optionId(@Nullable String given) {
    return given == null ? OptionId.next() : new OptionId(given);
  }
}
