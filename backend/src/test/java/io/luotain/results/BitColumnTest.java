package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BitColumnTest {

  @Property(tries = 300)
  void countsTheRowsAskedForAsABitSetDoes(
      @ForAll long seed, @ForAll @IntRange(max = 500) int rows) {
    var random = new Random(seed);
    var column = new BitColumn();
    var plain = new BitSet();
    for (int row = 0; row < rows; row++) {
      if (random.nextInt(3) == 0) {
        column.set(row);
        plain.set(row);
      }
    }
    int asked = random.nextInt(rows + 100);
    assertThat(column.count(asked)).isEqualTo(plain.get(0, asked).cardinality());
  }

  @Test
  void takesABitForEachRow() {
    var column = new BitColumn();
    for (int row = 0; row < 80_000; row++) {
      column.set(row);
    }
    assertThat(column.bytes()).isBetween(10_000L, 12_600L);
  }
}
