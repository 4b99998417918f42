package io.luotain.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrosstabTest {

  private static final int OPTIONS = 100;

  /** Each row chose one of a hundred options, the next hundred rows the next. */
  private static Dimension.Several choices(int rows, int each) {
    var sets = new SetColumn();
    for (int row = 0; row < rows; row++) {
      sets.set(row, List.of("" + row / each % OPTIONS));
    }
    var keys =
        IntStream.range(0, OPTIONS).mapToObj(i -> new GroupKey("answers.x", "" + i, "")).toList();
    return new Dimension.Several(keys, new Field.Sets(sets.answered(), sets.flags()));
  }

  /** A bit for each of 100,000 rows takes 12 kB; all 10,000 groups would take 125 MB. */
  @Test
  void refusesTooManyGroupsBeforeItMakesThem() {
    int rows = 100_000;
    var dimensions = List.<Dimension>of(choices(rows, 1), choices(rows, 100));
    var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();
    assertThat(Crosstab.of(Rows.first(rows), dimensions, 200)).isNull();
    assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(25_000_000);
  }

  @Test
  void makesAsManyAsThereMayBe() {
    var one = choices(200, 2);
    var dimensions = List.<Dimension>of(one, choices(200, 2));
    var table = requireNonNull(Crosstab.of(Rows.first(200), dimensions, 100));
    assertThat(table.keys()).hasSize(100).allSatisfy(keys -> assertThat(keys).hasSize(2));
    assertThat(table.groups().each(group -> table.groups().rows(group).count())).containsOnly(2);
    assertThat(Crosstab.of(Rows.first(200), dimensions, 99)).isNull();
    assertThat(Crosstab.of(Rows.first(200), List.of(one), 99)).isNull();
  }

  /** Every slice of the rows needs them. */
  @Test
  void asksForThePlaceOfEachCodeOnce() {
    int rows = 200_000;
    var column = new Column();
    for (int row = 0; row < rows; row++) {
      column.set(row, row % 3);
    }
    var asked = new AtomicInteger();
    var keys = List.of(new GroupKey("x", "1", ""), new GroupKey("x", "2", ""));
    var dimension =
        new Dimension.Coded(
            keys,
            column.codes(),
            code -> {
              asked.incrementAndGet();
              return code;
            });
    var table = requireNonNull(Crosstab.of(Rows.first(rows), List.of(dimension), 200));
    assertThat(table.groups().each(group -> table.groups().rows(group).count()))
        .containsExactly(66_667, 66_666);
    assertThat(asked.get()).isEqualTo(3);
  }
}
