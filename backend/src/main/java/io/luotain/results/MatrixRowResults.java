package io.luotain.results;

import io.luotain.survey.MatrixCell;
import io.luotain.survey.MatrixMultiple;
import io.luotain.survey.MatrixRating;
import io.luotain.survey.MatrixSingle;
import io.luotain.survey.PlainOption;
import io.luotain.survey.Row;
import io.luotain.survey.RowId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of one row of a matrix.
 *
 * @param label in the default locale
 * @param n how many answered the row
 * @param missing how many were asked by a version that has the row and did not answer it
 * @param mean of ratings, with Student's interval; null for options, and when nobody answered
 * @param median of ratings; null where the mean is
 * @param standardDeviation of ratings; null for options, and when fewer than two answered
 * @param distribution every option that was ever offered, or every rating
 */
public record MatrixRowResults(
    RowId rowId,
    String label,
    int n,
    int missing,
    @Nullable Estimate mean,
    @Nullable Estimate median,
    @Nullable Double standardDeviation,
    List<ValueCount> distribution) {

  static MatrixRowResults of(
      Row row, AnswerCounts counts, int asked, MatrixCell cell, List<PlainOption> everOffered) {
    return switch (cell) {
      case MatrixRating(var max) ->
          of(
              row,
              counts,
              asked,
              counts.spread(1, max),
              Estimates.mean(counts.spread(1, max), 1, max),
              counts.distribution(1, max));
      case MatrixSingle _, MatrixMultiple _ ->
          of(row, counts, asked, null, null, counts.distribution(everOffered));
    };
  }

  private static MatrixRowResults of(
      Row row,
      AnswerCounts counts,
      int asked,
      @Nullable Spread spread,
      @Nullable Estimate mean,
      List<ValueCount> distribution) {
    return new MatrixRowResults(
        row.id(),
        row.label().text(),
        counts.n(),
        asked - counts.n(),
        mean,
        Spread.medianOf(spread),
        Spread.deviation(spread),
        distribution);
  }
}
