package io.luotain.results;

/** The answers to one question, or to one part of it, a row for each response. */
sealed interface AnswerColumn permits CodeColumn, SetColumn, PartsColumn, DecimalColumn {

  int OVERHEAD = 512;

  /** Counts over the first {@code rows}. */
  AnswerCounts counts(int rows);

  /** About how much memory it takes. */
  long bytes();
}
