package io.luotain.response;

import org.jspecify.annotations.Nullable;

/** An answer as a visitor gives it; exactly one component of the value is there. */
record AnswerInput(String questionId, Value value) {

  record Value(@Nullable Integer number, @Nullable String option, @Nullable String text) {}
}
