package io.luotain.results;

/** The answers to one question, or to one part of it, a row for each response. */
sealed interface AnswerColumn permits CodeColumn, SetColumn, PartsColumn, DecimalColumn, DayColumn {

  int OVERHEAD = 512;

  AnswerCounts counts(Rows rows);

  /** Counts over the first {@code rows}. */
  default AnswerCounts counts(int rows) {
    return counts(Rows.first(rows));
  }

  /** About how much memory it takes. */
  long bytes();
}
