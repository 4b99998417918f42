package io.luotain.results;

import io.luotain.survey.QuestionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Rows of which several are one respondent's, so that they are no independent draws. */
final class Repeats {

  private final Rows rows;
  private final RowOwners owners;
  private final Map<QuestionId, AnswerColumn> answers;

  Repeats(Rows rows, RowOwners owners, Map<QuestionId, AnswerColumn> answers) {
    this.rows = rows;
    this.owners = owners;
    this.answers = answers;
  }

  /** Of one question; null when nobody ever answered it. */
  @Nullable RepeatedAnswers of(QuestionId question) {
    var column = answers.get(question);
    return column == null ? null : new RepeatedAnswers(this, column);
  }

  /**
   * Whose the answers are that a figure is the mean of.
   *
   * @param score of a row; not a number where it does not count
   */
  Sampling sampling(IntToDoubleFunction score) {
    var sums = owners.ofAll(mean(score));
    add(sums, rows, score);
    return sums.sampling();
  }

  /**
   * For each of some parts of the rows, how its figures hang together with those of the rest.
   * Figures that nobody's several answers are in are left out: of these the groups are independent.
   *
   * @param results whatever figures there are
   */
  List<Map<Measures.Key, Dependence>> dependences(List<QuestionResults> results, Groups parts) {
    List<Map<Measures.Key, Dependence>> all = parts.each(_ -> new HashMap<>());
    FigureScores.of(results, answers)
        .forEach(
            (key, score) -> {
              var whole = owners.ofAll(mean(score));
              add(whole, rows, score);
              if (whole.hasRepeats()) {
                var division = new PartAndRest(whole);
                for (int i = 0; i < parts.count(); i++) {
                  var part = owners.ofPart(whole.shift());
                  add(part, parts.rows(i), score);
                  var found = division.of(part);
                  if (found != null) {
                    all.get(i).put(key, found);
                  }
                }
              }
            });
    return all;
  }

  private void add(SumsByPerson sums, Rows some, IntToDoubleFunction score) {
    some.each(
        row -> {
          double number = score.applyAsDouble(row);
          if (!Double.isNaN(number)) {
            sums.add(owners.of(row), number);
          }
        });
  }

  /** 0 when nothing counts. */
  private double mean(IntToDoubleFunction score) {
    var sum = new Sum();
    rows.each(row -> sum.add(score.applyAsDouble(row)));
    return sum.n == 0 ? 0 : sum.total / sum.n;
  }

  private static final class Sum {

    private int n;
    private double total;

    void add(double number) {
      if (!Double.isNaN(number)) {
        n++;
        total += number;
      }
    }
  }
}
