package io.luotain.disclosure;

import io.luotain.results.ComparedResults;
import io.luotain.results.DayCount;
import io.luotain.results.MatrixResults;
import io.luotain.results.NpsResults;
import io.luotain.results.QuestionResults;
import io.luotain.results.SingleChoiceResults;
import io.luotain.results.SurveyResults;
import io.luotain.results.TextResults;
import io.luotain.results.ValueCount;
import io.luotain.results.VersionCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Numbers about some responses, as they left the service.
 *
 * @param what of which responses, for messages
 * @param versions how many to each; null where that is not published
 * @param days how many in each period of release; null where that is not published
 * @param questions by id; a row of a matrix by {@code question.row}
 */
record Published(
    String what,
    int n,
    @Nullable Map<Integer, Integer> versions,
    @Nullable Map<String, Integer> days,
    Map<String, Said> questions) {

  /**
   * What was said to one question.
   *
   * @param counts by value, without those that nobody gave
   */
  record Said(int n, int missing, Map<String, Integer> counts) {

    static final Said NOTHING = new Said(0, 0, Map.of());

    /** The same with those of another block. */
    Said plus(Said other) {
      var sum = new TreeMap<>(counts);
      other.counts.forEach((value, count) -> sum.merge(value, count, Integer::sum));
      return new Said(n + other.n, missing + other.missing, sum);
    }
  }

  /**
   * Everything that one request was answered.
   *
   * @param both how many are in the first and in the compared numbers, which are then the last;
   *     null without a comparison
   */
  record Answer(List<Published> numbers, @Nullable Integer both) {}

  static Answer of(SurveyResults results) {
    var all = new ArrayList<Published>();
    all.add(
        new Published(
            "all",
            results.n(),
            results.versions().stream()
                .collect(Collectors.toMap(VersionCount::version, VersionCount::n)),
            days(results.days()),
            questions(results.questions())));
    results
        .breakdown()
        .forEach(
            each ->
                all.add(
                    new Published(
                        each.keys().toString(),
                        each.n(),
                        null,
                        null,
                        questions(each.questions()))));
    results
        .trend()
        .forEach(
            each ->
                all.add(
                    new Published(
                        each.from() + "/" + each.to(),
                        each.n(),
                        null,
                        null,
                        questions(each.questions()))));
    var comparison = results.comparison();
    if (comparison == null) {
      return new Answer(all, null);
    }
    all.add(
        new Published("comparison", comparison.n(), null, null, questions(comparison.questions())));
    return new Answer(all, comparison.both());
  }

  static Published of(ComparedResults results) {
    return new Published(
        "versions " + results.versions(),
        results.n(),
        null,
        days(results.days()),
        questions(results.questions()));
  }

  private static Map<String, Integer> days(List<DayCount> days) {
    return days.stream().collect(Collectors.toMap(each -> each.day().toString(), DayCount::n));
  }

  private static Map<String, Said> questions(List<QuestionResults> results) {
    var questions = new TreeMap<String, Said>();
    for (var each : results) {
      var id = each.questionId().value();
      var counts =
          switch (each) {
            case NpsResults nps -> counts(nps.distribution());
            case SingleChoiceResults choice -> counts(choice.distribution());
            case TextResults _ -> Map.<String, Integer>of();
            case MatrixResults matrix -> {
              for (var row : matrix.rows()) {
                questions.put(
                    id + "." + row.rowId().value(),
                    new Said(row.n(), row.missing(), counts(row.distribution())));
              }
              yield Map.<String, Integer>of();
            }
            default -> throw new AssertionError("Not asked: " + each);
          };
      questions.put(id, new Said(each.n(), each.missing(), counts));
    }
    return questions;
  }

  private static Map<String, Integer> counts(List<ValueCount> distribution) {
    var counts = new TreeMap<String, Integer>();
    distribution.stream()
        .filter(each -> each.count() != 0)
        .forEach(each -> counts.put(each.value(), each.count()));
    return counts;
  }
}
