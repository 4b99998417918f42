package io.luotain.results;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.luotain.response.Answer;
import io.luotain.response.NumberAnswer;
import io.luotain.response.OptionAnswer;
import io.luotain.response.Response;
import io.luotain.response.TextAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collector;

/** The obvious way to count, to compare with. */
final class NaiveTally {

  private NaiveTally() {}

  static Tally of(List<Response> given) {
    var responses = new HashMap<Object, Response>();
    given.forEach(each -> responses.put(each.id(), each));
    var answers = responses.values().stream().flatMap(each -> each.answers().stream());
    return new Tally(
        responses.size(),
        responses.values().stream().collect(groupingBy(Response::version, TreeMap::new, count())),
        responses.values().stream().collect(groupingBy(Response::day, TreeMap::new, count())),
        answers.collect(
            groupingBy(
                Answer::questionId,
                collectingAndThen(groupingBy(NaiveTally::value, count()), AnswerCounts::new))));
  }

  private static String value(Answer answer) {
    return switch (answer) {
      case NumberAnswer number -> "" + number.number();
      case OptionAnswer option -> option.option().value();
      case TextAnswer _ -> "";
    };
  }

  private static <T> Collector<T, ?, Integer> count() {
    return reducing(0, _ -> 1, Integer::sum);
  }
}
