package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What columns keep in few bytes comes back as it was. */
class CompactColumnsPropertyTest {

  @Property(tries = 300)
  void numbersComeBackAsTheyWere(
      @ForAll long seed,
      @ForAll @IntRange(max = 500) int rows,
      @ForAll @IntRange(max = 3) int kind) {
    var random = new Random(seed);
    var column = new DecimalColumn();
    var expected = new HashMap<Integer, Double>();
    for (int row = 0; row < rows; row++) {
      if (random.nextInt(4) > 0) {
        double number = number(random, random.nextInt(kind + 1));
        column.set(row, number);
        expected.put(row, number);
      }
    }
    var numbers = column.numbers();
    for (int row = 0; row < rows + 20; row++) {
      assertThat(numbers.applyAsDouble(row)).isEqualTo(expected.getOrDefault(row, Double.NaN));
    }
  }

  private static double number(Random random, int kind) {
    return switch (kind) {
      case 0 -> random.nextInt(-300, 300);
      case 1 -> random.nextInt(-100_000, 100_000) / 100.0;
      case 2 -> random.nextInt() / 2.0;
      default -> random.nextBoolean() ? random.nextGaussian() : -0.0;
    };
  }

  @Property(tries = 300)
  void aNumberComesBackToTheLastBit(
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double number, @ForAll int whole) {
    for (double each : new double[] {number, whole, whole / 100.0, whole / 10_000.0}) {
      var column = new DecimalColumn();
      column.set(3, 7);
      column.set(5, each);
      assertThat(column.numbers().applyAsDouble(5)).isEqualTo(each);
      assertThat(column.numbers().applyAsDouble(3)).isEqualTo(7);
      assertThat(column.numbers().applyAsDouble(4)).isNaN();
    }
  }

  @Property(tries = 300)
  void daysComeBackAsTheyWere(@ForAll @IntRange(min = -719_162, max = 2_932_896) int day) {
    var column = new DayColumn();
    column.set(1, 20_000);
    column.set(20, day);
    assertThat(column.days().applyAsDouble(1)).isEqualTo(20_000);
    assertThat(column.days().applyAsDouble(20)).isEqualTo(day);
    assertThat(column.days().applyAsDouble(7)).isNaN();
  }

  @Example
  void amountsTakeThreeBytesAndSmallNumbersOne() {
    var amounts = new DecimalColumn();
    var small = new DecimalColumn();
    for (int row = 0; row < 10_000; row++) {
      amounts.set(row, row * 5 / 100.0);
      small.set(row, row % 100);
    }
    assertThat(amounts.bytes() - AnswerColumn.OVERHEAD).isBetween(30_000L, 34_000L);
    assertThat(small.bytes() - AnswerColumn.OVERHEAD).isBetween(10_000L, 11_400L);
  }

  @Property(tries = 200)
  void theIndexIsAMap(@ForAll long seed, @ForAll @IntRange(max = 2_000) int puts) {
    var random = new Random(seed);
    var index = RowIndex.ofIds();
    var hashes = RowIndex.ofHashes();
    Map<UUID, Integer> expected = new HashMap<>();
    for (int i = 0; i < puts; i++) {
      var id = new UUID(random.nextInt(3), random.nextInt(1 + puts));
      int row = random.nextInt(10) == 0 ? RowIndex.ERASED : expected.size();
      if (!expected.containsKey(id) || row == RowIndex.ERASED) {
        index.put(id, row);
        hashes.put(hash(id), row);
        expected.put(id, row);
      }
    }
    for (int i = 0; i < 3 * (1 + puts); i++) {
      var id = new UUID(i % 3, i / 3);
      int row = expected.getOrDefault(id, RowIndex.UNSEEN);
      assertThat(index.row(id)).isEqualTo(row);
      assertThat(hashes.row(hash(id))).isEqualTo(row);
    }
    assertThat(index.size()).isEqualTo(expected.size());
  }

  private static long hash(UUID id) {
    return id.getLeastSignificantBits() * 3 + id.getMostSignificantBits();
  }
}
