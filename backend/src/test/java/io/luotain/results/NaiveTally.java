package io.luotain.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.luotain.response.Answer;
import io.luotain.response.ConsentAnswer;
import io.luotain.response.DateAnswer;
import io.luotain.response.DecimalAnswer;
import io.luotain.response.EmotionAnswer;
import io.luotain.response.MatrixAnswer;
import io.luotain.response.NumberAnswer;
import io.luotain.response.OptionAnswer;
import io.luotain.response.OptionsAnswer;
import io.luotain.response.RankingAnswer;
import io.luotain.response.Response;
import io.luotain.response.StoryAnswer;
import io.luotain.response.TextAnswer;
import io.luotain.survey.OptionId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;

/** The obvious way to count, to compare with. */
final class NaiveTally {

  private NaiveTally() {}

  static Tally of(List<Response> given) {
    var responses = new HashMap<Object, Response>();
    given.forEach(each -> responses.put(each.id(), each));
    var answers =
        responses.values().stream()
            .flatMap(each -> each.answers().stream())
            .collect(groupingBy(Answer::questionId));
    return new Tally(
        responses.size(),
        responses.values().stream().collect(groupingBy(Response::version, TreeMap::new, count())),
        responses.values().stream().collect(groupingBy(Response::day, TreeMap::new, count())),
        answers.entrySet().stream().collect(toMap(Map.Entry::getKey, each -> of(each.getValue()))),
        null);
  }

  private static AnswerCounts of(Collection<Answer> answers) {
    return switch (answers.iterator().next()) {
      case DecimalAnswer _ ->
          AnswerCounts.ofNumbers(
              spread(answers.stream().map(each -> ((DecimalAnswer) each).decimal()).toList()));
      case OptionsAnswer _, StoryAnswer _ -> sets(answers.stream().map(NaiveTally::set).toList());
      case RankingAnswer _, MatrixAnswer _ ->
          AnswerCounts.ofParts(
              answers.size(),
              answers.stream()
                  .flatMap(each -> parts(each).entrySet().stream())
                  .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())))
                  .entrySet()
                  .stream()
                  .collect(toMap(Map.Entry::getKey, each -> sets(each.getValue()))));
      default -> sets(answers.stream().map(each -> List.of(value(each))).toList());
    };
  }

  private static AnswerCounts sets(List<List<String>> sets) {
    return AnswerCounts.ofSets(
        sets.size(),
        sets.stream().flatMap(List::stream).collect(groupingBy(each -> each, count())));
  }

  private static List<String> set(Answer answer) {
    return switch (answer) {
      case OptionsAnswer chosen ->
          chosen.options().stream().map(each -> each.id().value()).toList();
      case StoryAnswer story -> story.feelingIds().stream().map(OptionId::value).toList();
      default -> throw new IllegalArgumentException();
    };
  }

  /** For a matrix what was chosen by row, for a ranking the rank by option. */
  private static Map<String, List<String>> parts(Answer answer) {
    var parts = new HashMap<String, List<String>>();
    switch (answer) {
      case RankingAnswer ranking ->
          ranking
              .optionIds()
              .forEach(
                  each ->
                      parts.put(
                          each.value(), List.of("" + (ranking.optionIds().indexOf(each) + 1))));
      case MatrixAnswer matrix ->
          matrix
              .rows()
              .forEach(
                  row ->
                      parts.put(
                          row.rowId().value(),
                          row.number() == null
                              ? row.optionIds().stream().map(OptionId::value).toList()
                              : List.of("" + row.number())));
      default -> throw new IllegalArgumentException();
    }
    return parts;
  }

  /** The numbers are whole halves, so that no sum is rounded. */
  private static Spread spread(List<Double> numbers) {
    var sorted = numbers.stream().sorted().toList();
    int n = sorted.size();
    double mean = sorted.stream().reduce(0.0, Double::sum) / n;
    double squares =
        Arrays.stream(sorted.stream().mapToDouble(each -> Math.pow(each - mean, 2)).toArray())
            .sum();
    return new Spread(
        new Moments(n, mean, squares),
        sorted.getFirst(),
        NaiveStatistics.median(sorted),
        sorted.getLast(),
        Spread.PERCENTS.stream().map(each -> NaiveStatistics.quantile(sorted, each)).toList(),
        Sampling.independent(n));
  }

  private static String value(Answer answer) {
    return switch (answer) {
      case NumberAnswer number -> "" + number.number();
      case OptionAnswer option -> option.option().id().value();
      case ConsentAnswer consent -> "" + consent.accepted();
      case EmotionAnswer emotion -> emotion.optionId() + "/" + emotion.intensity();
      case TextAnswer _, DateAnswer _ -> "";
      default -> throw new IllegalArgumentException();
    };
  }

  private static <T> Collector<T, ?, Integer> count() {
    return reducing(0, _ -> 1, Integer::sum);
  }
}
