package io.luotain.results;

import io.luotain.expression.Bindings;
import io.luotain.expression.Variable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes by the values of variables that have few, each found when it is first needed; by several
 * threads at once maybe, which find the same.
 */
final class CodeTable {

  /** Outcomes of so many values of one variable are found before the rows are looked at. */
  private static final int MOST_AT_ONCE = 255;

  private final List<Variable> variables;
  private final Field.Coded[] fields;
  private final Column.Codes[] codes;
  private final int[] sizes;
  private final byte[] outcomes;

  /** The only column, when there is one; else null. */
  private final Column.@Nullable Codes first;

  private CodeTable(List<Variable> variables, Field.Coded[] fields, int combinations) {
    this.variables = variables;
    this.fields = fields;
    this.codes = new Column.Codes[fields.length];
    this.sizes = new int[fields.length];
    for (int i = 0; i < fields.length; i++) {
      codes[i] = fields[i].codes();
      sizes[i] = codes[i].max() + 1;
    }
    this.outcomes = new byte[combinations];
    this.first = codes.length == 1 ? codes[0] : null;
  }

  /** Null when a variable is not coded, or there are more combinations of values than allowed. */
  static @Nullable CodeTable of(
      List<Variable> variables, Function<Variable, Field> field, int mostCombinations) {
    var fields = new Field.Coded[variables.size()];
    long combinations = 1;
    for (int i = 0; i < fields.length; i++) {
      if (!(field.apply(variables.get(i)) instanceof Field.Coded coded)) {
        return null;
      }
      fields[i] = coded;
      combinations *= coded.codes().max() + 1;
      if (combinations > mostCombinations) {
        return null;
      }
    }
    return new CodeTable(variables, fields, (int) combinations);
  }

  /**
   * The rows that have an outcome.
   *
   * @param evaluate finds an outcome by the variables' values; never 0
   */
  Marks marks(byte wanted, Evaluate evaluate) {
    if (first != null && first.max() <= MOST_AT_ONCE) {
      return first.where(code -> outcome(code, evaluate) == wanted);
    }
    return (from, to) -> {
      var words = new long[(to - from + 63) >> 6];
      for (int row = from; row < to; row++) {
        int combination = combination(row);
        if (outcomes[combination] == 0) {
          outcomes[combination] = evaluate.of(values(row));
        }
        words[(row - from) >> 6] |= (outcomes[combination] == wanted ? 1L : 0L) << row;
      }
      return words;
    };
  }

  private byte outcome(int code, Evaluate evaluate) {
    return evaluate.of(_ -> fields[0].value().apply(code));
  }

  private int combination(int row) {
    if (first != null) {
      return first.get(row);
    }
    int combination = 0;
    for (int i = 0; i < codes.length; i++) {
      combination = combination * sizes[i] + codes[i].get(row);
    }
    return combination;
  }

  @FunctionalInterface
  interface Evaluate {
    byte of(Bindings values);
  }

  private Bindings values(int row) {
    return variable -> fields[variables.indexOf(variable)].at(row);
  }
}
