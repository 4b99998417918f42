package io.luotain.results;

import java.time.LocalDate;
import java.util.List;

/**
 * The results of one period.
 *
 * @param from its first day
 * @param to its last day
 * @param differences from the period before it that has responses; empty for the first
 */
public record ResultsPeriod(
    LocalDate from,
    LocalDate to,
    int n,
    List<QuestionResults> questions,
    List<Difference> differences) {

  ResultsPeriod with(List<Difference> found) {
    return new ResultsPeriod(from, to, n, questions, found);
  }
}
