package io.luotain.results;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * Where a condition is true and where it is false, found slice by slice, both at once: what both
 * hang on is found once. Safe for several threads.
 */
@FunctionalInterface
interface Verdicts {

  /** Of the rows of a slice, a bit each, which belong to whom they are given to. */
  final class Words {

    private final long[] yes;
    private final long[] no;

    private Words(long[] yes, long[] no) {
      this.yes = yes;
      this.no = no;
    }
  }

  /**
   * Of the rows of a slice.
   *
   * @param from a multiple of 64
   */
  Words of(int from, int to);

  static Verdicts of(Marks yes, Marks no) {
    return (from, to) -> new Words(yes.of(from, to), no.of(from, to));
  }

  /** True where all are, false where any is. */
  static Verdicts all(List<Verdicts> several) {
    return several.stream().reduce(Verdicts::and).orElseThrow();
  }

  /** True where any is, false where all are. */
  static Verdicts any(List<Verdicts> several) {
    return all(several.stream().map(Verdicts::not).toList()).not();
  }

  private Verdicts and(Verdicts other) {
    return (from, to) -> {
      var words = of(from, to);
      var others = other.of(from, to);
      for (int i = 0; i < words.yes.length; i++) {
        words.yes[i] &= others.yes[i];
        words.no[i] |= others.no[i];
      }
      return words;
    };
  }

  /** True and false the other way round. */
  default Verdicts not() {
    return (from, to) -> {
      var words = of(from, to);
      return new Words(words.no, words.yes);
    };
  }

  /** Where one thing holds if this is true, and another if it is false. */
  default Marks where(Marks then, Marks otherwise) {
    return (from, to) -> chosen(of(from, to), then.of(from, to), otherwise.of(from, to));
  }

  /** What one condition is if this is true, and another if it is false. */
  default Verdicts choose(Verdicts then, Verdicts otherwise) {
    return (from, to) -> {
      var words = of(from, to);
      var one = then.of(from, to);
      var other = otherwise.of(from, to);
      return new Words(chosen(words, one.yes, other.yes), chosen(words, one.no, other.no));
    };
  }

  private static long[] chosen(Words choice, long[] then, long[] otherwise) {
    for (int i = 0; i < then.length; i++) {
      then[i] = (choice.yes[i] & then[i]) | (choice.no[i] & otherwise[i]);
    }
    return then;
  }

  /** Of the first {@code end} rows. */
  default Truth truth(int end) {
    var slices = Slices.each(end, this::of);
    return new Truth(bits(end, slices, words -> words.yes), bits(end, slices, words -> words.no));
  }

  private static BitSet bits(int end, List<Words> slices, Function<Words, long[]> which) {
    return BitSet.valueOf(Slices.joined(end, slices.stream().map(which).toList()));
  }
}
