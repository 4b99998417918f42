package io.luotain.survey;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question as an author gives it; exactly one component is there. */
record QuestionInput(
    @Nullable Nps nps,
    @Nullable SingleChoice singleChoice,
    @Nullable Rating rating,
    @Nullable Text text) {

  record Nps(
      @Nullable String id,
      List<Translation> text,
      boolean required,
      @Nullable List<Translation> lowLabel,
      @Nullable List<Translation> highLabel) {}

  record SingleChoice(
      @Nullable String id, List<Translation> text, boolean required, List<OptionInput> options) {}

  record OptionInput(@Nullable String id, List<Translation> label) {}

  record Rating(
      @Nullable String id,
      List<Translation> text,
      boolean required,
      int max,
      @Nullable List<Translation> lowLabel,
      @Nullable List<Translation> highLabel) {}

  record Text(@Nullable String id, List<Translation> text, boolean required, int maxLength) {}

  /** The question, with texts ordered for the survey's default locale and missing ids made up. */
  Question question(String locale) {
    if (nps != null) {
      return new NpsQuestion(
          id(nps.id),
          LocalizedText.of(nps.text, locale),
          nps.required,
          label(nps.lowLabel, locale),
          label(nps.highLabel, locale));
    }
    if (singleChoice != null) {
      return new SingleChoiceQuestion(
          id(singleChoice.id),
          LocalizedText.of(singleChoice.text, locale),
          singleChoice.required,
          singleChoice.options.stream().map(each -> option(each, locale)).toList());
    }
    if (rating != null) {
      return new RatingQuestion(
          id(rating.id),
          LocalizedText.of(rating.text, locale),
          rating.required,
          rating.max,
          label(rating.lowLabel, locale),
          label(rating.highLabel, locale));
    }
    var given = Optional.ofNullable(text).orElseThrow();
    return new TextQuestion(
        id(given.id), LocalizedText.of(given.text, locale), given.required, given.maxLength);
  }

  private static Option option(OptionInput input, String locale) {
    var id = input.id == null ? OptionId.next() : new OptionId(input.id);
    return new Option(id, LocalizedText.of(input.label, locale));
  }

  private static QuestionId id(@Nullable String given) {
    return given == null ? QuestionId.next() : new QuestionId(given);
  }

  private static @Nullable LocalizedText label(@Nullable List<Translation> given, String locale) {
    return given == null ? null : LocalizedText.of(given, locale);
  }
}
