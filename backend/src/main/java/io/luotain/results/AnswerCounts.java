package io.luotain.results;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How often each answer to one question was given.
 *
 * @param counts by value: a number, an option's id, or "" for any text
 */
record AnswerCounts(Map<String, Integer> counts) {

  static final AnswerCounts NONE = new AnswerCounts(Map.of());

  int n() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
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

  List<ValueCount> distribution(int min, int max) {
    int n = n();
    return IntStream.rangeClosed(min, max)
        .mapToObj(Integer::toString)
        .map(number -> ValueCount.of(number, number, of(number), n))
        .toList();
  }
}
