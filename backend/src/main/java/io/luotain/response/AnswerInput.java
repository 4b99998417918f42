package io.luotain.response;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer as a visitor gives it; exactly one component of the value is there. */
record AnswerInput(String questionId, Value value) {

  record Value(
      @Nullable Integer number,
      @Nullable OptionInput option,
      @Nullable List<OptionInput> options,
      @Nullable List<RowInput> rows,
      @Nullable String text,
      @Nullable Double decimal,
      @Nullable LocalDate date,
      @Nullable Boolean accepted,
      @Nullable EmotionInput emotion,
      @Nullable StoryInput story) {}

  record OptionInput(String id, @Nullable String freeText) {}

  record RowInput(String rowId, @Nullable Integer number, @Nullable List<String> optionIds) {}

  record EmotionInput(String optionId, int intensity) {}

  record StoryInput(String text, List<String> feelingIds) {}
}
