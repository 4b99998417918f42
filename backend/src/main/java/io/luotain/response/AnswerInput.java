package io.luotain.response;

import static java.util.Objects.requireNonNull;

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
      @Nullable StoryInput story) {

    private static Value of(InputObject input) {
      return new Value(
          input.find("number", Integer.class),
          input.find("option", OptionInput::of),
          input.findAll("options", OptionInput::of),
          input.findAll("rows", RowInput::of),
          input.find("text", String.class),
          input.find("decimal", Double.class),
          input.find("date", LocalDate.class),
          input.find("accepted", Boolean.class),
          input.find("emotion", EmotionInput::of),
          input.find("story", StoryInput::of));
    }
  }

  record OptionInput(String id, @Nullable String freeText) {

    private static OptionInput of(InputObject input) {
      return new OptionInput(input.get("id", String.class), input.find("freeText", String.class));
    }
  }

  record RowInput(String rowId, @Nullable Integer number, @Nullable List<String> optionIds) {

    private static RowInput of(InputObject input) {
      return new RowInput(
          input.get("rowId", String.class),
          input.find("number", Integer.class),
          input.ids("optionIds"));
    }
  }

  record EmotionInput(String optionId, int intensity) {

    private static EmotionInput of(InputObject input) {
      return new EmotionInput(
          input.get("optionId", String.class), input.get("intensity", Integer.class));
    }
  }

  record StoryInput(String text, List<String> feelingIds) {

    private static StoryInput of(InputObject input) {
      return new StoryInput(
          input.get("text", String.class), requireNonNull(input.ids("feelingIds")));
    }
  }

  static AnswerInput of(InputObject input) {
    return new AnswerInput(input.get("questionId", String.class), input.get("value", Value::of));
  }
}
