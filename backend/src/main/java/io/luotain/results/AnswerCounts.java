package io.luotain.results;

import io.luotain.survey.Labelled;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How often each answer to one question, or to one part of it, was given.
 *
 * @param n how many answered
 * @param counts by value: a number, an option's id, or "" for any text. Where a set of options is
 *     chosen they may add up to more than {@code n}, or less.
 * @param parts by a matrix' row, or by a ranking's option, whose values are then ranks
 * @param spread of numbers; null when there are none
 */
record AnswerCounts(
    int n, Map<String, Integer> counts, Map<String, AnswerCounts> parts, @Nullable Spread spread) {

  static final AnswerCounts NONE = ofValues(Map.of());

  static AnswerCounts ofValues(Map<String, Integer> counts) {
    int n = counts.values().stream().mapToInt(Integer::intValue).sum();
    return new AnswerCounts(n, counts, Map.of(), null);
  }

  static AnswerCounts ofSets(int n, Map<String, Integer> counts) {
    return new AnswerCounts(n, counts, Map.of(), null);
  }

  static AnswerCounts ofParts(int n, Map<String, AnswerCounts> parts) {
    return new AnswerCounts(n, Map.of(), parts, null);
  }

  static AnswerCounts ofNumbers(@Nullable Spread spread) {
    return new AnswerCounts(spread == null ? 0 : spread.n(), Map.of(), Map.of(), spread);
  }

  AnswerCounts part(Object id) {
    return parts.getOrDefault(id.toString(), NONE);
  }

  int of(String value) {
    return counts.getOrDefault(value, 0);
  }

  /** How many gave a number from {@code min} to {@code max}. */
  int between(int min, int max) {
    return IntStream.rangeClosed(min, max).map(number -> of(Integer.toString(number))).sum();
  }

  SortedMap<Integer, Integer> numbers(int min, int max) {
    var numbers = new TreeMap<Integer, Integer>();
    IntStream.rangeClosed(min, max)
        .forEach(number -> numbers.put(number, of(Integer.toString(number))));
    return numbers;
  }

  /** How the numbers from {@code min} to {@code max} lie; null when nobody gave one. */
  @Nullable Spread spread(int min, int max) {
    return Spread.of(numbers(min, max));
  }

  List<ValueCount> distribution(List<? extends Labelled> everOffered) {
    return everOffered.stream()
        .map(
            each ->
                ValueCount.of(
                    each.id().toString(), each.label().text(), of(each.id().toString()), n))
        .toList();
  }

  List<ValueCount> distribution(int min, int max) {
    return IntStream.rangeClosed(min, max)
        .mapToObj(Integer::toString)
        .map(number -> ValueCount.of(number, number, of(number), n))
        .toList();
  }
}
