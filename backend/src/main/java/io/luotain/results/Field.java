package io.luotain.results;

import io.luotain.expression.Value;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A variable's values, a row each, as loops read them. */
sealed interface Field {

  /** The value in a row; null when absent. */
  @Nullable Value at(int row);

  /** Where there is a value, of the first {@code end} rows. */
  Marks present(int end);

  /**
   * One of few values in each row.
   *
   * @param value what a code stands for, null for none
   */
  record Coded(Column.Codes codes, IntFunction<@Nullable Value> value) implements Field {

    @Override
    public @Nullable Value at(int row) {
      return value.apply(codes.get(row));
    }

    @Override
    public Marks present(int end) {
      return codes.where(code -> value.apply(code) != null);
    }
  }

  /** A number in each row, or not a number. */
  record Numbers(IntToDoubleFunction numbers) implements Field {

    double number(int row) {
      return numbers.applyAsDouble(row);
    }

    @Override
    public @Nullable Value at(int row) {
      double number = number(row);
      return Double.isNaN(number) ? null : Value.of(number);
    }

    @Override
    public Marks present(int end) {
      var present = new BitSet(end);
      for (int row = 0; row < end; row++) {
        present.set(row, !Double.isNaN(number(row)));
      }
      return Marks.of(present);
    }
  }

  /** Days since 1970 in each row, or not a number. */
  record Days(IntToDoubleFunction days) implements Field {

    double number(int row) {
      return days.applyAsDouble(row);
    }

    @Override
    public @Nullable Value at(int row) {
      double day = number(row);
      return Double.isNaN(day) ? null : Value.of(LocalDate.ofEpochDay((long) day));
    }

    @Override
    public Marks present(int end) {
      var present = new BitSet(end);
      for (int row = 0; row < end; row++) {
        present.set(row, !Double.isNaN(number(row)));
      }
      return Marks.of(present);
    }
  }

  /** A set in each row where {@code answered} is. */
  record Sets(BitColumn answered, Map<String, BitColumn> flags) implements Field {

    @Override
    public @Nullable Value at(int row) {
      return answered.get(row)
          ? Value.ofIds(
              flags.entrySet().stream()
                  .filter(each -> each.getValue().get(row))
                  .map(Map.Entry::getKey)
                  .toList())
          : null;
    }

    @Override
    public Marks present(int end) {
      return Marks.of(answered.bits(end));
    }

    /** Where a value is in the set. */
    BitSet holding(String value, int end) {
      var flag = flags.get(value);
      return flag == null ? new BitSet() : flag.bits(end);
    }

    int size(int row) {
      return (int) flags.values().stream().filter(each -> each.get(row)).count();
    }
  }
}
