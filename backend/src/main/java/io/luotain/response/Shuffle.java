package io.luotain.response;

import io.luotain.survey.QuestionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The order in which one visitor meets what belongs to one question; always the same one. */
final class Shuffle {

  private final int seed;

  private Shuffle(int seed) {
    this.seed = seed;
  }

  /** The order that follows from the seed of the presentation; each question has its own. */
  static Shuffle of(int seed, QuestionId question) {
    return new Shuffle(31 * seed + question.value().hashCode());
  }

  /** A random permutation in which the fixed ones keep their positions. */
  <T> List<T> order(List<T> all, Predicate<T> fixed) {
    var movable =
        IntStream.range(0, all.size()).filter(i -> !fixed.test(all.get(i))).boxed().toList();
    var moved = new ArrayList<>(movable);
    Collections.shuffle(moved, new Random(seed));
    var ordered = new ArrayList<>(all);
    for (int i = 0; i < moved.size(); i++) {
      ordered.set(movable.get(i), all.get(moved.get(i)));
    }
    return ordered;
  }
}
