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
 * @param isRepeated whether several may be one respondent's, so that figures have no intervals
 */
record AnswerCounts(
    int n,
    Map<String, Integer> counts,
    Map<String, AnswerCounts> parts,
    @Nullable Spread spread,
    boolean isRepeated) {

  static final AnswerCounts NONE = ofValues(Map.of());

  static AnswerCounts ofValues(Map<String, Integer> counts) {
    int n = counts.values().stream().mapToInt(Integer::intValue).sum();
    return new AnswerCounts(n, counts, Map.of(), null, false);
  }

  static AnswerCounts ofSets(int n, Map<String, Integer> counts) {
    return new AnswerCounts(n, counts, Map.of(), null, false);
  }

  static AnswerCounts ofParts(int n, Map<String, AnswerCounts> parts) {
    return new AnswerCounts(n, Map.of(), parts, null, false);
  }

  static AnswerCounts ofNumbers(@Nullable Spread spread) {
    return new AnswerCounts(spread == null ? 0 : spread.n(), Map.of(), Map.of(), spread, false);
  }

  /** The same where several may be one respondent's. */
  AnswerCounts repeated() {
    return new AnswerCounts(n, counts, parts, spread == null ? null : spread.repeated(), true);
  }

  AnswerCounts part(Object id) {
    var part = parts.getOrDefault(id.toString(), NONE);
    return isRepeated ? part.repeated() : part;
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
    return spread(numbers(min, max));
  }

  /** How some of the numbers lie, by how often each occurs; null when none does. */
  @Nullable Spread spread(SortedMap<Integer, Integer> numbers) {
    var some = Spread.of(numbers);
    return some == null || !isRepeated ? some : some.repeated();
  }

  /** So many of those who answered; null when nobody did. */
  @Nullable Estimate share(int count) {
    return share(count, n);
  }

  /** So many of some of them; null when these are none. */
  @Nullable Estimate share(int count, int of) {
    var share = Estimates.share(count, of);
    return share == null || !isRepeated ? share : Estimate.bare(share.value());
  }

  ValueCount value(String value, String label, int count) {
    return new ValueCount(value, label, count, share(count));
  }

  List<ValueCount> distribution(List<? extends Labelled> everOffered) {
    return everOffered.stream()
        .map(each -> value(each.id().toString(), each.label().text(), of(each.id().toString())))
        .toList();
  }

  List<ValueCount> distribution(int min, int max) {
    return IntStream.rangeClosed(min, max)
        .mapToObj(Integer::toString)
        .map(number -> value(number, number, of(number)))
        .toList();
  }
}
