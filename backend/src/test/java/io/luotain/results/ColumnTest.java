package io.luotain.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ColumnTest {

  private final Column column = new Column();

  @Test
  void countsCodesOfTheRowsAskedFor() {
    column.set(0, 2);
    column.set(1, 2);
    column.set(2, 1);
    assertThat(column.histogram(2)).containsExactly(0, 0, 2);
    assertThat(column.histogram(3)).containsExactly(0, 1, 2);
  }

  @Test
  void rowsThatWereSkippedAreUnanswered() {
    column.set(3, 1);
    assertThat(column.histogram(4)).containsExactly(3, 1);
  }

  @Test
  void keepsSmallCodesWhenALargeOneComes() {
    column.set(0, 255);
    column.set(1, 0x1FF);
    column.set(2, 255);
    column.set(3, 0xFFFF);
    var counts = column.histogram(4);
    assertThat(counts[255]).isEqualTo(2);
    assertThat(counts[0x1FF]).isEqualTo(1);
    assertThat(counts[0xFFFF]).isEqualTo(1);
  }

  @Test
  void refusesACodeThatDoesNotFit() {
    assertThatIllegalArgumentException().isThrownBy(() -> column.set(0, 0x10000));
    assertThatIllegalArgumentException().isThrownBy(() -> column.set(0, -1));
  }

  @Test
  void takesOneByteForEachSmallCode() {
    for (int row = 0; row < 10_000; row++) {
      column.set(row, 7);
    }
    assertThat(column.bytes()).isBetween(10_000L, 12_600L);
  }
}
