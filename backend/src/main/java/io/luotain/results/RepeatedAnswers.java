package io.luotain.results;

import java.util.function.ToDoubleFunction;

/** Whose the answers to one question, or to one part of it, are. */
record RepeatedAnswers(Repeats repeats, AnswerColumn column) {

  /** Of the numbers that were given. */
  Sampling sampling() {
    return repeats.sampling(Scores.ofNumbers(column));
  }

  /**
   * Of what a figure is the mean of.
   *
   * @param score of a value; not a number for one that does not count
   */
  Sampling sampling(ToDoubleFunction<String> score) {
    return repeats.sampling(Scores.of(column, score));
  }

  RepeatedAnswers part(String id) {
    var parts = ((PartsColumn) column).parts();
    return new RepeatedAnswers(repeats, parts.getOrDefault(id, new CodeColumn()));
  }
}
