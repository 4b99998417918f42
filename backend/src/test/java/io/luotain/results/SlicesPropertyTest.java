package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What several threads find in slices of many rows is what one finds row by row. */
class SlicesPropertyTest {

  private static final int MOST_ROWS = 300_000;

  @Property(tries = 100)
  void slicesAreAllRowsInOrder(@ForAll @IntRange(max = 5_000_000) int end) {
    var slices = Slices.each(end, (from, to) -> List.of(from, to));
    int next = 0;
    for (var slice : slices) {
      assertThat(slice.getFirst()).isEqualTo(next);
      assertThat(slice.getFirst() % 64).isZero();
      next = slice.getLast();
    }
    assertThat(next).isEqualTo(end);
    assertThat(slices.size()).isLessThanOrEqualTo(4 * Slices.THREADS);
  }

  @Property(tries = 50)
  void aListIsGoneThroughInOrder(@ForAll @IntRange(max = 3_000) int size) {
    var numbers = IntStream.range(0, size).boxed().toList();
    assertThat(Slices.each(numbers, (i, number) -> i * 10_000L + number))
        .isEqualTo(numbers.stream().map(number -> number * 10_001L).toList());
  }

  @Example
  void anErrorReachesTheCallerAsItIs() {
    var error = new StackOverflowError();
    assertThatThrownBy(
            () ->
                Slices.each(
                    1_000,
                    64,
                    (from, _) -> {
                      if (from == 640) {
                        throw error;
                      }
                      return from;
                    }))
        .isSameAs(error);
  }

  @Example
  void aFailureReachesTheCaller() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Slices.each(
                    MOST_ROWS,
                    (from, _) -> {
                      if (from > 0) {
                        throw new IllegalStateException("so");
                      }
                      return from;
                    }))
        .withMessage("so");
  }

  @Property(tries = 30)
  void marksAndHistogramsAreThoseOfEachRow(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = MOST_ROWS) int rows,
      @ForAll @IntRange(min = 1, max = 600) int most) {
    var random = new Random(seed);
    var column = column(random, rows, most);
    IntPredicate wanted = code -> Math.floorMod(code * 31L + seed, 3) == 0;
    var marks = column.codes().where(wanted);
    var expected = bits(rows, row -> wanted.test(column.get(row)));
    assertThat(marks.bits(rows)).isEqualTo(expected);
    var others = bits(rows, _ -> random.nextInt(3) == 0);
    assertThat(Marks.all(List.of(marks, Marks.of(others).not())).bits(rows))
        .isEqualTo(bits(rows, row -> expected.get(row) && !others.get(row)));
    assertThat(Marks.any(List.of(marks, Marks.of(others))).not().bits(rows))
        .isEqualTo(bits(rows, row -> !expected.get(row) && !others.get(row)));
    var counts = new int[column.codes().max() + 1];
    others.stream().filter(row -> column.get(row) > 0).forEach(row -> counts[column.get(row)]++);
    assertThat(column.histogram(new Rows(rows, others))).isEqualTo(counts);
  }

  @Property(tries = 30)
  void groupsAreThoseOfEachRow(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = MOST_ROWS) int rows,
      @ForAll @IntRange(min = 1, max = 3_000) int most) {
    var random = new Random(seed);
    var first = column(random, rows, 8);
    var second = column(random, rows, 20);
    var counted = column(random, rows, most);
    var chosen = bits(rows, _ -> random.nextInt(4) == 0);
    var dimensions = List.<Dimension>of(dimension(first, 8, seed), dimension(second, 20, seed));
    var table = requireNonNull(Crosstab.of(new Rows(rows, chosen), dimensions, 200));
    var histograms = requireNonNull(table.groups().histograms(counted.codes()));
    var union = new BitSet();
    var expectedKeys = new ArrayList<List<String>>();
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 20; j++) {
        int one = i;
        int other = j;
        var group =
            bits(
                rows,
                row ->
                    chosen.get(row)
                        && place(first.get(row), 8, seed) == one + 1
                        && place(second.get(row), 20, seed) == other + 1);
        if (!group.isEmpty()) {
          int number = expectedKeys.size();
          expectedKeys.add(List.of("" + i, "" + j));
          assertThat(table.groups().rows(number).bits()).isEqualTo(group);
          var counts = new int[counted.codes().max() + 1];
          group.stream().forEach(row -> counts[counted.get(row)]++);
          assertThat(histograms[number]).isEqualTo(counts);
          union.or(group);
        }
      }
    }
    assertThat(table.keys().stream().map(keys -> keys.stream().map(GroupKey::value).toList()))
        .isEqualTo(expectedKeys);
    assertThat(table.groups().union()).isEqualTo(union);
  }

  /** Some codes have no place, in every other try. */
  private static int place(int code, int keys, long seed) {
    return code == 0 && seed % 2 == 0 ? 0 : 1 + code % keys;
  }

  private static Dimension.Coded dimension(Column column, int keys, long seed) {
    return new Dimension.Coded(
        IntStream.range(0, keys).mapToObj(i -> new GroupKey("x", "" + i, "")).toList(),
        column.codes(),
        code -> place(code, keys, seed));
  }

  /** The last rows may be missing, as where nothing was answered. */
  private static Column column(Random random, int rows, int most) {
    var column = new Column();
    int set = random.nextBoolean() ? rows : random.nextInt(rows + 1);
    for (int row = 0; row < set; row++) {
      column.set(row, random.nextInt(most + 1));
    }
    return column;
  }

  private static BitSet bits(int rows, IntPredicate is) {
    var set = new BitSet();
    for (int row = 0; row < rows; row++) {
      set.set(row, is.test(row));
    }
    return set;
  }
}
