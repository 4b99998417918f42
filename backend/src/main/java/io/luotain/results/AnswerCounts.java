package io.luotain.results;

import io.luotain.survey.Labelled;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
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
 * @param repeats whose the answers are where somebody gave several; null where nobody did
 */
record AnswerCounts(
    int n,
    Map<String, Integer> counts,
    Map<String, AnswerCounts> parts,
    @Nullable Spread spread,
    @Nullable RepeatedAnswers repeats) {

  static final AnswerCounts NONE = ofValues(Map.of());

  static AnswerCounts ofValues(Map<String, Integer> counts) {
    int n = counts.values().stream().mapToInt(Integer::intValue).sum();
    return new AnswerCounts(n, counts, Map.of(), null, null);
  }

  static AnswerCounts ofSets(int n, Map<String, Integer> counts) {
    return new AnswerCounts(n, counts, Map.of(), null, null);
  }

  static AnswerCounts ofParts(int n, Map<String, AnswerCounts> parts) {
    return new AnswerCounts(n, Map.of(), parts, null, null);
  }

  static AnswerCounts ofNumbers(@Nullable Spread spread) {
    return new AnswerCounts(spread == null ? 0 : spread.n(), Map.of(), Map.of(), spread, null);
  }

  /** The same where somebody gave several. */
  AnswerCounts by(@Nullable RepeatedAnswers whose) {
    if (whose == null) {
      return this;
    }
    var byPeople = spread == null ? null : spread.by(whose.sampling());
    return new AnswerCounts(n, counts, parts, byPeople, whose);
  }

  AnswerCounts part(Object id) {
    var part = parts.getOrDefault(id.toString(), NONE);
    return repeats == null ? part : part.by(repeats.part(id.toString()));
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
    return spread(numbers(min, max), value -> within(value, min, max));
  }

  private static double within(String value, int min, int max) {
    int number = Integer.parseInt(value);
    return number < min || number > max ? Double.NaN : number;
  }

  /**
   * How some of the numbers lie, by how often each occurs; null when none does.
   *
   * @param number what a value counts as; not a number for one that does not count
   */
  @Nullable Spread spread(SortedMap<Integer, Integer> numbers, ToDoubleFunction<String> number) {
    var some = Spread.of(numbers);
    return some == null || repeats == null ? some : some.by(repeats.sampling(number));
  }

  /** Whose the answers are. */
  Sampling sampling(ToDoubleFunction<String> score) {
    return repeats == null ? Sampling.independent(n) : repeats.sampling(score);
  }

  /** Those that a value is of, among all who answered; null when nobody did. */
  @Nullable Estimate share(int count, Predicate<String> counted) {
    return share(count, n, value -> counted.test(value) ? 1 : 0);
  }

  /**
   * So many of some; null when these are none.
   *
   * @param score 1 for a value that counts, 0 for another of these, not a number for others
   */
  @Nullable Estimate share(int count, int of, ToDoubleFunction<String> score) {
    return repeats == null
        ? Estimates.share(count, of)
        : Estimates.share(count, of, repeats.sampling(score));
  }

  ValueCount value(String value, String label) {
    int count = of(value);
    return new ValueCount(value, label, count, share(count, value::equals));
  }

  /** Those who gave a number from {@code min} to {@code max}. */
  ValueCount range(int min, int max) {
    int count = between(min, max);
    return new ValueCount(
        min + "-" + max,
        min + "–" + max,
        count,
        share(count, value -> !Double.isNaN(within(value, min, max))));
  }

  List<ValueCount> distribution(List<? extends Labelled> everOffered) {
    return everOffered.stream()
        .map(each -> value(each.id().toString(), each.label().text()))
        .toList();
  }

  List<ValueCount> distribution(int min, int max) {
    return IntStream.rangeClosed(min, max)
        .mapToObj(Integer::toString)
        .map(number -> value(number, number))
        .toList();
  }
}
